package dev.lilt.benchmarks.make;

import dev.lilt.benchmarks.http.OpenLoop;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.lilt.MadeSession;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.benchmarks.server.ProcessorTime;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The cost of a session made and started, by process, at one rate for all servers. */
final class SessionCost {
    private static final String SERVICE = "service";
    private static final String POSTGRES = "postgres";
    private static final String KAFKA = "kafka";
    private static final String CLIENT = "client";
    private static final String CHANGES = "lilt.session-changes.v1";

    /** Records that are sent after the answer belong to the session as well. */
    private static final long SETTLE_NANOS = 1_500_000_000;

    private static final int ROUNDS = 3;

    private final MakePlan plan;
    private final LiltStack stack;
    private final Progress progress;

    SessionCost(MakePlan plan, LiltStack stack, Progress progress) {
        this.plan = plan;
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * The cost of one session, in milliseconds of processor time and in bytes.
     *
     * @param kafka 0 for the floor, which does not use it
     * @param all of the three before it
     * @param client of the process that asks; in no sum
     * @param tableBytes of its rows with their indexes
     * @param walBytes that PostgreSQL wrote to its log
     * @param kafkaBytes of records that tell of it
     */
    record Each(
            double service,
            double postgres,
            double kafka,
            double all,
            double client,
            double tableBytes,
            double walBytes,
            double kafkaBytes,
            OpenLoop.Outcome outcome) {}

    /** Measures them by turns, and before it what all processes use while nobody asks for anything. */
    Map<String, Object> measure(List<Contender> contenders) throws SQLException {
        var idle = idle(contenders);
        var results = new LinkedHashMap<String, Object>();
        results.put("perSecond", plan.costPerSecond());
        results.put("seconds", plan.seconds());
        results.put("idle", idle);
        var rounds = new LinkedHashMap<String, List<Each>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var contender : contenders) {
                var each = measure(contender, idle);
                progress.measured(contender.name(), "cost", each);
                rounds.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                        .add(each);
            }
        }
        results.put("rounds", rounds);
        rounds.forEach((name, measured) -> results.put(name, median(measured)));
        return results;
    }

    /** The middle one by what all processes used: the client is cold in the first round, and PostgreSQL may vacuum. */
    static Each median(List<Each> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Each::all))
                .toList()
                .get(rounds.size() / 2);
    }

    private ProcessorTime.Used idle(List<Contender> contenders) {
        var time = new ProcessorTime().of(POSTGRES, stack.postgresPid()).of(KAFKA, stack.kafkaPid());
        contenders.forEach(contender -> time.of(contender.name(), contender.pid()));
        LockSupport.parkNanos(SETTLE_NANOS);
        time.begin();
        LockSupport.parkNanos((long) (plan.seconds() * 1e9));
        return time.used();
    }

    private Each measure(Contender contender, ProcessorTime.Used idle) throws SQLException {
        int count = (int) (plan.costPerSecond() * plan.seconds());
        var tokens = stack.tokens(count);
        var database = new DatabaseSize(stack, contender.database());
        long walBefore = database.walBytes();
        long tablesBefore = database.sessionBytes();
        long kafkaBefore = stack.kafkaBytes(CHANGES);
        var time = new ProcessorTime()
                .of(SERVICE, contender.pid())
                .of(POSTGRES, stack.postgresPid())
                .of(KAFKA, stack.kafkaPid())
                .of(CLIENT, ProcessHandle.current().pid());
        time.begin();
        var outcome = OpenLoop.run(
                plan.costPerSecond(),
                count,
                0,
                (connections, number) -> MadeSession.attempt(connections.to(contender.port()), tokens.get(number)));
        LockSupport.parkNanos(SETTLE_NANOS);
        var used = time.used();
        long wal = database.walBytes() - walBefore;
        long kafkaBytes = stack.kafkaBytes(CHANGES) - kafkaBefore;
        long tables = database.sessionBytes() - tablesBefore;
        stack.endSessions(contender.database());
        double made = Math.max(1, outcome.accepted());
        boolean isLilt = contender.name().equals(Contender.LILT);
        double service = used.of(SERVICE);
        // PostgreSQL works for Lilt all the time, also while the floor is measured; Kafka works for Lilt alone.
        double postgres = used.of(POSTGRES) - (isLilt ? 0 : idle.of(POSTGRES) / idle.seconds() * used.seconds());
        double kafka = isLilt ? used.of(KAFKA) : 0;
        return new Each(
                service * 1000 / made,
                postgres * 1000 / made,
                kafka * 1000 / made,
                (service + postgres + kafka) * 1000 / made,
                used.of(CLIENT) * 1000 / made,
                tables / made,
                wal / made,
                kafkaBytes / made,
                outcome);
    }
}
