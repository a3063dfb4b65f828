package dev.lilt.benchmarks.totals;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * The time that PostgreSQL alone takes: rows that lie ready in memory, by {@code COPY}, a thousand to a transaction.
 */
record CopyLoop(CompletionTable ledger, int members) {
    private static final int BATCH = 1_000;
    private static final String INTERVALS =
            "[{\"fromMs\": 1764000000000, \"toMs\": 1764000150500, \"exercise\": \"pelvic-tilt\","
                    + " \"version\": 1, \"kind\": \"strength\", \"intensity\": \"light\"},"
                    + " {\"fromMs\": 1764000180250, \"toMs\": 1764000300000, \"exercise\": \"cat-cow\","
                    + " \"version\": 1, \"kind\": \"mobility\", \"intensity\": \"light\"},"
                    + " {\"fromMs\": 1764000300000, \"toMs\": 1764000420000, \"exercise\": \"walk-pelvic-sway\","
                    + " \"version\": 1, \"kind\": \"aerobic\", \"intensity\": \"moderate\"}]";
    private static final String REPS =
            "[{\"exercise\": \"pelvic-tilt\", \"reps\": 9}, {\"exercise\": \"cat-cow\", \"reps\": 8}]";

    /** Into a table with the ledger's columns and indexes. */
    List<Window> measure(int rows, int times) throws SQLException, IOException {
        ledger.run(List.of("CREATE TABLE copied (LIKE completed_session INCLUDING ALL)"));
        var windows = new ArrayList<Window>();
        for (int i = 0; i < times; i++) {
            windows.add(window(batches(rows), rows));
        }
        ledger.run(List.of("DROP TABLE copied"));
        return windows;
    }

    private Window window(List<String> batches, int rows) throws SQLException, IOException {
        try (var connection = ledger.connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long began = System.nanoTime();
            for (String batch : batches) {
                copy.copyIn(
                        "COPY copied (session_id, member_id, zone, started_on, started_at, ended_at, status,"
                                + " active_intervals, reps_done) FROM STDIN",
                        new StringReader(batch));
            }
            return Window.of(rows, (System.nanoTime() - began) / 1e9, 0);
        }
    }

    private List<String> batches(int rows) {
        var batches = new ArrayList<String>();
        var batch = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            batch.append(UUID.randomUUID())
                    .append("\tbench-")
                    .append(i % members)
                    .append(
                            "\tEurope/Vienna\t2025-11-24\t2025-11-24T16:00:00.000Z\t2025-11-24T16:07:00.000Z\tcompleted\t")
                    .append(INTERVALS)
                    .append('\t')
                    .append(REPS)
                    .append('\n');
            if (i % BATCH == 0 || i == rows) {
                batches.add(batch.toString());
                batch.setLength(0);
            }
        }
        return batches;
    }
}
