package dev.lilt.benchmarks.scale;

import java.util.List;

/**
 * The measurements that were asked for.
 *
 * @param replicas how many, one number after the other
 * @param seconds length of a window
 * @param idleSeconds for how long the most replicas have nothing to do
 * @param perSecond commands
 * @param warmUp commands to each replica before
 */
record ScalePlan(List<Integer> replicas, double seconds, double idleSeconds, int perSecond, int warmUp) {
    private static final int MOST_REPLICAS = 8;

    ScalePlan {
        if (replicas.isEmpty() || replicas.stream().anyMatch(count -> count < 1 || count > MOST_REPLICAS)) {
            throw new IllegalArgumentException("replicas are 1 to " + MOST_REPLICAS + ", not " + replicas);
        }
        replicas = List.copyOf(replicas);
    }

    int mostReplicas() {
        return replicas.stream().max(Integer::compare).orElseThrow();
    }

    /** Returns how many sessions get commands: each one every two seconds, so that its last one is done by then. */
    int sessions() {
        return 2 * perSecond;
    }

    /** Returns how many commands each session gets in a window: pauses and as many resumes. */
    int rounds() {
        return 2 * Math.max(1, (int) Math.round(seconds * perSecond / sessions() / 2));
    }
}
