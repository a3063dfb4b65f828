package dev.lilt.benchmarks.totals;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

/**
 * Fills the ledger with a year of sessions, made by PostgreSQL itself on all cores. The order of the rows is that in
 * which they would have come: by time, so that a member's are spread over the whole table. It isn't logged, which only
 * makes it quicker to fill.
 */
record BigLedger(CompletionTable ledger, int rows, int members) {
    private static final int SHARES = 2;

    /** With a thousand to a member there is one every nine hours or so, up to now, and some twenty in a week. */
    private static final String FILL = """
            INSERT INTO completed_session (
                session_id, member_id, zone, started_on, started_at, ended_at, status, active_intervals, reps_done)
            SELECT gen_random_uuid(), 'bench-' || (i %% %2$d), 'Europe/Vienna', (started AT TIME ZONE 'Europe/Vienna')::date,
                started, started + interval '10 minutes', 'completed',
                format('[{"fromMs": %%1$s, "toMs": %%2$s, "exercise": "pelvic-tilt", "version": 1, "kind": "strength", "intensity": "light"}, '
                    '{"fromMs": %%2$s, "toMs": %%3$s, "exercise": "walk-pelvic-sway", "version": 1, "kind": "aerobic", "intensity": "moderate"}]',
                    ms, ms + 200000, ms + 600000)::jsonb,
                '[{"exercise": "pelvic-tilt", "reps": 9}]'::jsonb
            FROM (SELECT i, started, (extract(epoch FROM started) * 1000)::bigint AS ms
                FROM (SELECT i, date_trunc('second', now()) - interval '700 seconds'
                        - interval '1 second' * ((%1$d - i)::bigint * 31536000 / %1$d) AS started
                    FROM generate_series(%3$d, %4$d) AS i) AS times) AS sessions
            """;

    void fill() throws SQLException {
        ledger.run(List.of(
                "TRUNCATE completed_session",
                "ALTER TABLE completed_session SET UNLOGGED",
                "ALTER TABLE completed_session DROP CONSTRAINT completed_session_pkey",
                "DROP INDEX completed_session_of_member"));
        int share = rows / SHARES;
        var shares = IntStream.range(0, SHARES)
                .mapToObj(i -> CompletableFuture.runAsync(() -> fill(1 + i * share, (i + 1) * share)))
                .toList();
        try {
            shares.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new SQLException("The ledger could not be filled", e);
        }
        ledger.run(List.of(
                "SET maintenance_work_mem = '1GB'",
                "ALTER TABLE completed_session ADD PRIMARY KEY (session_id)",
                "CREATE INDEX completed_session_of_member"
                        + " ON completed_session (member_id, started_at, session_id, ended_at)",
                "VACUUM ANALYZE completed_session"));
    }

    private void fill(int from, int to) {
        try {
            ledger.run(List.of(FILL.formatted(rows, members, from, to)));
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }
}
