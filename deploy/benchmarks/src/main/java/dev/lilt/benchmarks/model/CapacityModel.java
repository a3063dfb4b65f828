package dev.lilt.benchmarks.model;

import java.util.Comparator;
import java.util.List;

/** Computes what a number of live sessions takes, each followed once, as many made as end. */
final class CapacityModel {
    private static final double MICROS = 1e6;
    private static final double MILLIS = 1e3;
    private static final double DAY_SECONDS = 86_400;
    private static final double BITS = 8;
    private static final int LEAST_REPLICAS = 2;
    private static final int LEAST_PARTITIONS = 6;

    private final Constants constants;

    CapacityModel(Constants constants) {
        this.constants = constants;
    }

    /**
     * The parts that it takes.
     *
     * @param madePerSecond sessions made and started, and as many that end
     * @param commandsPerSecond other commands
     * @param replicas of session-service
     * @param serviceCores of all replicas together, with the reserve
     * @param serviceBytes of memory of all replicas together
     * @param partitions of the topic of completions
     * @param kafkaCores with the reserve
     * @param kafkaBytesPerSecond that are written, before replication
     * @param postgresCores with the reserve
     * @param commitsPerSecond each of them at most one write to the log that has to reach the disk
     * @param postgresBytesPerDay of rows and indexes
     * @param connections to PostgreSQL
     * @param gatewayBytesPerSecond of cues
     */
    record Capacity(
            long live,
            double madePerSecond,
            double commandsPerSecond,
            long replicas,
            double serviceCores,
            double serviceBytes,
            long partitions,
            double kafkaCores,
            double kafkaBytesPerSecond,
            double postgresCores,
            double commitsPerSecond,
            double postgresBytesPerDay,
            long connections,
            double gatewayBytesPerSecond) {}

    /** Returns what {@code live} sessions take, 1 or more. */
    Capacity of(long live) {
        double made = madePerSecond((double) live);
        double commands = made * of("commandsASession");
        double reserve = of("reserve");
        double work = live * of("cuesPerSecond") * of("cueMicros") / MICROS
                + (made * of("madeServiceMs") + commands * of("commandServiceMs")) / MILLIS;
        // One replica has some followers, and takes some of the processor time: the more that is wanted decides.
        long replicas = Math.max(
                LEAST_REPLICAS,
                Math.max(ceil(live / of("followersAReplica")), ceil(work * reserve / of("coresAReplica"))));
        double serviceCores = (work + replicas * of("idleCores")) * reserve;
        double events = made * (of("startRecordBytes") + of("completionBytes")) + commands * of("startRecordBytes");
        return new Capacity(
                live,
                made,
                commands,
                replicas,
                serviceCores,
                live * of("followerBytes") + replicas * of("replicaBytes"),
                Math.max(LEAST_PARTITIONS, ceil(made * reserve / of("completionsAPartition"))),
                (made * of("madeKafkaMs") + commands * of("commandKafkaMs")) / MILLIS * reserve,
                events,
                postgresCores((double) live),
                made * of("commitsASession") + commands,
                made * (of("sessionRowBytes") + of("commandsASession") * of("commandRowBytes")) * DAY_SECONDS,
                replicas * (long) of("connectionsAReplica"),
                live * of("cuesPerSecond") * of("cueBytes"));
    }

    private double madePerSecond(double live) {
        return live / of("sessionSeconds");
    }

    private double postgresCores(double live) {
        double made = madePerSecond(live);
        return (made * of("madePostgresMs") + made * of("commandsASession") * of("commandPostgresMs"))
                / MILLIS
                * of("reserve");
    }

    /**
     * A limit of one part.
     *
     * @param live sessions at which it is met
     * @param change that moves it
     */
    record Ceiling(String part, long live, String change) {}

    /** Returns all ceilings, the one that is met first before the others. */
    List<Ceiling> ceilings() {
        double mostReplicas = Math.floor(of("mostConnections") / of("connectionsAReplica"));
        double gatewayBits = of("cuesPerSecond") * of("cueBytes") * BITS;
        double commits = (of("commitsASession") + of("commandsASession")) / of("sessionSeconds");
        var all = List.of(
                new Ceiling(
                        "connections of one PostgreSQL",
                        (long) (mostReplicas * of("followersAReplica")),
                        "a pooler (PgBouncer) between the replicas and PostgreSQL, or fewer connections each:"
                                + " `quarkus.datasource.jdbc.max-size`"),
                new Ceiling(
                        "cores of one PostgreSQL",
                        (long) (of("postgresMachineCores") / postgresCores(1)),
                        "fewer statements for a session made and a command; then several databases, by member"),
                new Ceiling(
                        "commits of one PostgreSQL",
                        (long) (of("mostCommits") / commits),
                        "several databases, by member: each has a log of its own"),
                new Ceiling(
                        "bandwidth of one gateway",
                        (long) (of("gatewayBits") / gatewayBits),
                        "several gateways behind one name, or a load balancer that passes TCP on"));
        return all.stream().sorted(Comparator.comparingLong(Ceiling::live)).toList();
    }

    private double of(String name) {
        return constants.value(name);
    }

    private static long ceil(double value) {
        return (long) Math.ceil(value);
    }
}
