package dev.lilt.benchmarks.make;

import dev.lilt.benchmarks.client.ClientProcess;
import dev.lilt.benchmarks.floor.FloorServer;
import dev.lilt.benchmarks.http.HttpLoadClient;
import dev.lilt.benchmarks.http.OpenLoop;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.lilt.MadeSession;
import dev.lilt.benchmarks.load.LoadGeneratorMain;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lilt and the floor on one PostgreSQL, both running all the time, and measured in turn. */
final class MakeRun {
    private static final double P99_MILLIS = 100;
    private static final int WARM_UP_CONNECTIONS = 64;
    private static final int CLIENT_MEGABYTES = 256;

    private final MakePlan plan;
    private final LiltStack stack;
    private final ChildReaper reaper;
    private final DataDirectory data;
    private final List<String> flags;
    private final int floorPort;
    private final Progress progress;

    /**
     * A run.
     *
     * @param stack that is not started yet
     * @param flags of the floor's JVM, as Lilt has them
     */
    MakeRun(
            MakePlan plan,
            LiltStack stack,
            ChildReaper reaper,
            DataDirectory data,
            List<String> flags,
            int floorPort,
            Progress progress) {
        this.plan = plan;
        this.stack = stack;
        this.reaper = reaper;
        this.data = data;
        this.flags = flags;
        this.floorPort = floorPort;
        this.progress = progress;
    }

    /** Measures, and returns the figures by part. */
    Map<String, Object> measure() throws IOException, SQLException {
        stack.start();
        progress.say("Kafka, PostgreSQL and the issuer run; the exercise is published");
        try (var service = stack.replica(0);
                var floor = FloorServer.start(stack, reaper, flags, floorPort, data.path(), data.log("floor"))) {
            var lilt = new Contender(Contender.LILT, stack.port(0), "session", service.pid());
            var contenders =
                    List.of(lilt, new Contender(Contender.FLOOR, floor.port(), FloorServer.DATABASE, floor.pid()));
            for (var contender : contenders) {
                warmUp(contender);
            }
            var results = new LinkedHashMap<String, Object>();
            if (plan.has(MakePlan.COST)) {
                results.put(MakePlan.COST, new SessionCost(plan, stack, progress).measure(contenders));
            }
            int highest = plan.highest();
            if (plan.has(MakePlan.SEARCH)) {
                var each = contenders.stream()
                        .map(contender -> new Searching(contender, new RateSearch(plan.first(), plan.most())))
                        .toList();
                results.put(MakePlan.SEARCH, search(each));
                highest = orGiven(each.getFirst().search.highest());
            }
            if (plan.has(MakePlan.OVERLOAD)) {
                results.put(MakePlan.OVERLOAD, overload(highest));
            }
            return results;
        }
    }

    /** The rate that was found; on a machine that is too busy to hold any, the one that was given. */
    private int orGiven(int found) {
        if (found == 0) {
            progress.say("Lilt held no rate; what is doubled is the given one, " + plan.highest());
            return plan.highest();
        }
        return found;
    }

    private void warmUp(Contender contender) throws SQLException {
        var tokens = stack.tokens(plan.warmUp());
        long began = System.nanoTime();
        // A service that refuses some is warm too.
        var outcome = new HttpLoadClient(contender.port(), WARM_UP_CONNECTIONS)
                .asFastAsPossible(
                        plan.warmUp(), (connection, number) -> MadeSession.attempt(connection, tokens.get(number)));
        double seconds = (System.nanoTime() - began) / 1e9;
        progress.say("%s is warm: %d sessions in %.0f s, failures=%d %s"
                .formatted(contender.name(), plan.warmUp(), seconds, outcome.failures(), outcome.firstFailure()));
        stack.endSessions(contender.database());
    }

    /** The highest rates of both, with a step of each in turn: a machine that becomes slower is slow for both. */
    private Map<String, Object> search(List<Searching> each) throws SQLException {
        for (boolean anyLeft = true; anyLeft; ) {
            anyLeft = false;
            for (var searching : each) {
                var step = searching.search.next();
                if (step.isPresent()) {
                    anyLeft = true;
                    searching.measured(step.get(), measure(searching.contender, step.get()));
                }
            }
        }
        var found = new LinkedHashMap<String, Object>();
        for (var searching : each) {
            progress.say(searching.contender.name() + " holds " + searching.search.highest() + " a second");
            found.put(searching.contender.name(), searching.found());
        }
        return found;
    }

    /** The search at one of them. */
    private static final class Searching {
        private final Contender contender;
        private final RateSearch search;
        private final List<Map<String, Object>> steps = new ArrayList<>();
        private OpenLoop.Outcome last = OpenLoop.Outcome.NOTHING;

        Searching(Contender contender, RateSearch search) {
            this.contender = contender;
            this.search = search;
        }

        void measured(RateSearch.Step step, OpenLoop.Outcome outcome) {
            boolean passed = outcome.isWithin(P99_MILLIS);
            search.measured(passed);
            steps.add(Map.of("step", step, "passed", passed, "outcome", outcome));
            last = outcome;
        }

        /** The highest rate, how it was held, and the way there. */
        Map<String, Object> found() {
            return Map.of("perSecond", search.highest(), "held", last, "steps", steps);
        }
    }

    private OpenLoop.Outcome measure(Contender contender, RateSearch.Step step) throws SQLException {
        double seconds = step.isConfirmation() ? plan.seconds() : plan.stepSeconds();
        var tokens = stack.tokens(OpenLoop.pieces(step.perSecond(), seconds));
        var outcome = OpenLoop.run(
                step.perSecond(),
                seconds,
                (connections, number) -> MadeSession.attempt(connections.to(contender.port()), tokens.get(number)));
        stack.endSessions(contender.database());
        progress.measured(contender.name(), step.perSecond() + "/s for " + seconds + " s", outcome);
        return outcome;
    }

    private Overload.Result overload(int highest) throws IOException {
        try (var client = ClientProcess.start(reaper, LoadGeneratorMain.class, CLIENT_MEGABYTES, data.log("load"))) {
            var result = new Overload(stack, client, data.path().resolve("targets"), plan.seconds(), progress)
                    .measure(2 * highest);
            progress.measured(Contender.LILT, MakePlan.OVERLOAD, result);
            return result;
        }
    }
}
