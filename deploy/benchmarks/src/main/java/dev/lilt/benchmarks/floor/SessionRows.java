package dev.lilt.benchmarks.floor;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a session: one statement for a session made, and one for its start, each a transaction of its own. */
record SessionRows(Pool pool, ExampleSession example) {
    private static final String MAKE = """
            with made as (
                insert into sessions (id, member_id, status, revision, zone, locale, pace, timeline_id, segments,
                    symptoms, created_at, changed_at)
                values ($1, $2, 'ready', 1, $3, $4, $5, $6, $7::text::jsonb, '[]', $8, $8)
                returning id, created_at, timeline_id, segments)
            insert into session_revisions (session_id, number, status, at, position_ms, first_cue, timeline_id, segments)
            select id, 1, 'ready', created_at, 0, 0, timeline_id, segments from made""";

    private static final String START = """
            with started as (
                update sessions set status = 'running', revision = 2, changed_at = $3, ends_at = $4, waits_at = $5
                where id = $1 and member_id = $2 and revision = 1
                returning id)
            insert into session_revisions (session_id, number, status, at, position_ms, first_cue, command_id, command,
                answer)
            select id, 2, 'running', $3, 0, 0, $6, $7, $8 from started""";

    /** Writes a session. */
    Future<Integer> make(UUID id, String member, OffsetDateTime now) {
        var values = Tuple.of(
                id,
                member,
                example.zone(),
                example.locale(),
                example.pace(),
                example.timelineId(),
                example.segments(),
                now);
        return pool.preparedQuery(MAKE).execute(values).map(rows -> rows.rowCount());
    }

    /** Writes its start; 0 if there is no such session of this member that waits for it. */
    Future<Integer> start(UUID id, String member, String commandId, String answer, OffsetDateTime now) {
        var values = Tuple.of(
                id,
                member,
                now,
                after(now, example.endsAfterMs()),
                after(now, example.waitsAfterMs()),
                commandId,
                example.command(),
                answer);
        return pool.preparedQuery(START).execute(values).map(rows -> rows.rowCount());
    }

    private static @Nullable OffsetDateTime after(OffsetDateTime now, long millis) {
        return millis < 0 ? null : now.plus(millis, ChronoUnit.MILLIS);
    }
}
