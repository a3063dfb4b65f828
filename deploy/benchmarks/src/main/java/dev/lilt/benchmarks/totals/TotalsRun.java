package dev.lilt.benchmarks.totals;

import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.local.postgres.PostgresServer;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The two measurements, each on a stack of its own.
 *
 * @param root the project's directory, where the peer's libraries are
 * @param part one in so many of everything is measured
 * @param members whose completions are entered
 */
record TotalsRun(
        Path root,
        ChildReaper reaper,
        DataDirectory data,
        Supplier<LiltStack> stacks,
        List<String> flags,
        int part,
        int members,
        Progress progress) {
    private static final int COMPLETIONS = 100_000;
    private static final int ROWS = 10_000_000;

    /** Of a member in the big ledger: a year's, so that every one has some this week, whatever part is measured. */
    private static final int SESSIONS = 1_000;

    private static final int TIMES = 3;
    private static final int STOPS = 300;

    /** Of asking for a week: until the compilers are done. */
    private static final int WARM_UP = 60_000;

    private static final String LEDGER = "tracking";

    /** No service uses it here, so that the peer can have it. */
    private static final String PEER_DATABASE = "content";

    private static final String PEER_TOPIC = "bench.completions";

    int rows() {
        return ROWS / part;
    }

    Map<String, Object> ingest(List<String> peers) throws SQLException, IOException {
        int completions = COMPLETIONS / part;
        var results = new LinkedHashMap<String, Object>();
        try (var stack = stacks.get()) {
            stack.startParts();
            try (var sender = new CompletionSender(stack.kafka(), members)) {
                var ledger = new CompletionTable(stack.jdbcUrl(LEDGER), stack.databasePassword());
                if (peers.contains("lilt")) {
                    var lilt = new IngestBenchmark(
                            "lilt.session-completions.v1",
                            ledger,
                            with(stack.trackingProgram()),
                            data.log("intake-lilt"));
                    measured(results, "lilt", lilt.measure(reaper, sender, completions, completions, TIMES));
                }
                if (peers.contains("jpa")) {
                    sender.make(PEER_TOPIC);
                    measured(results, "jpa", jpa(stack).measure(reaper, sender, completions / 5, completions, 1));
                }
                if (peers.contains("copy")) {
                    measured(results, "copy", new CopyLoop(ledger, members).measure(completions, TIMES));
                }
            }
        }
        return Map.of("completions", completions, "members", members, "contenders", results);
    }

    private void measured(Map<String, Object> results, String name, List<Window> windows) {
        var report = Window.report(windows);
        results.put(name, report);
        progress.measured(name, "intake", report);
    }

    private IngestBenchmark jpa(LiltStack stack) {
        String url = stack.jdbcUrl(PEER_DATABASE);
        var program = List.of(
                "-Dspring.datasource.password=" + stack.databasePassword(),
                "-cp",
                root.resolve("deploy/benchmarks/jpa/target/lib") + "/*",
                "dev.lilt.benchmarks.jpa.JpaMain",
                stack.kafka(),
                url,
                PostgresServer.USER);
        return new IngestBenchmark(
                PEER_TOPIC, new CompletionTable(url, stack.databasePassword()), with(program), data.log("intake-jpa"));
    }

    private List<String> with(List<String> program) {
        var options = new ArrayList<>(flags);
        options.addAll(program);
        return options;
    }

    Map<String, Object> weeks() throws SQLException, IOException {
        int owners = rows() / SESSIONS;
        try (var stack = stacks.get()) {
            stack.start();
            // Once, to make its tables.
            stack.tracking().close();
            long began = System.nanoTime();
            new BigLedger(new CompletionTable(stack.jdbcUrl(LEDGER), stack.databasePassword()), rows(), owners).fill();
            progress.say("the ledger is filled after s=" + (System.nanoTime() - began) / 1_000_000_000);
            try (var tracking = stack.tracking()) {
                var current = new WeekLatency(stack, owners).measure(WARM_UP / part, 20);
                progress.measured("lilt", "weeks", current);
                try (var session = stack.replica(0)) {
                    new EndToEndLatency(stack, "warm-").measure(STOPS / 6);
                    var endToEnd = new EndToEndLatency(stack, "visible-").measure(STOPS / part);
                    progress.measured("lilt", "visible", endToEnd);
                    return Map.of("rows", rows(), "members", owners, "current", current, "visible", endToEnd);
                }
            }
        }
    }
}
