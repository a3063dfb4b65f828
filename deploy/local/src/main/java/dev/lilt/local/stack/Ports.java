package dev.lilt.local.stack;

import dev.lilt.local.process.LoopbackPort;
import java.util.stream.IntStream;

/** The ports of a stack, each 1 to 65535, all on the loopback interface. */
public record Ports(int session, int content, int tracking, int web, int issuer, int kafka, int postgres) {
    /** Where everything is when nobody says otherwise. */
    public static final Ports DEFAULT = new Ports(8080, 8081, 8082, 8088, 8089, 19092, 15432);

    /** As many replicas of session-service, and of tracking-service, as a stack may have. */
    public static final int MOST_REPLICAS = 8;

    /** The highest base that leaves room for a replica at each of base + 20 to base + 35. */
    public static final int HIGHEST_BASE = 65_500;

    /**
     * All ports counted from one: session-service at {@code base}, content +1, tracking +2, the web client +8, issuer
     * +9, Kafka +10, PostgreSQL +11.
     *
     * @throws IllegalArgumentException if {@code base} is not in 1 to {@link #HIGHEST_BASE}
     */
    public static Ports from(int base) {
        if (base < 1 || base > HIGHEST_BASE) {
            throw new IllegalArgumentException("a base for the ports is from 1 to " + HIGHEST_BASE + ", not " + base);
        }
        return new Ports(base, base + 1, base + 2, base + 8, base + 9, base + 10, base + 11);
    }

    /** The default if all of it is free, else the first base of 21000, 21100, … where all is free. */
    public static Ports anyFree() {
        return anyFree(1);
    }

    /** The same for a stack with this many replicas, 1 to {@link #MOST_REPLICAS}. */
    public static Ports anyFree(int replicas) {
        var ports = DEFAULT;
        for (int base = 21_000; !ports.areFree(replicas) && base < 32_000; base += 100) {
            ports = from(base);
        }
        return ports;
    }

    /**
     * Returns where each of several replicas of session-service is; {@link #session} is then that of the front before
     * them.
     */
    public int[] sessionReplicas(int replicas) {
        return IntStream.range(session + 20, session + 20 + replicas).toArray();
    }

    /** The same for tracking-service. */
    public int[] trackingReplicas(int replicas) {
        int first = session + 20 + MOST_REPLICAS;
        return IntStream.range(first, first + replicas).toArray();
    }

    private boolean areFree(int replicas) {
        return (replicas == 1 || (allFree(sessionReplicas(replicas)) && allFree(trackingReplicas(replicas))))
                && allFree(session, content, tracking, web, issuer, kafka, postgres);
    }

    private static boolean allFree(int... ports) {
        return IntStream.of(ports).allMatch(LoopbackPort::isFree);
    }
}
