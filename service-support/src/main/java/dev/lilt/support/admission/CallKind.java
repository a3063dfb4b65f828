package dev.lilt.support.admission;

/**
 * A kind of call, for the order in which calls are admitted.
 *
 * @param name as metrics spell it
 * @param percentOfPermits the share of all permits up to which calls of this kind are admitted, from 1 to 100. The rest
 *     is kept free for more urgent kinds
 */
public record CallKind(String name, int percentOfPermits) {
    public CallKind {
        if (percentOfPermits < 1 || percentOfPermits > 100) {
            throw new IllegalArgumentException("A kind may take 1 to 100 percent of the permits");
        }
    }

    /** Returns how many calls of any kind may run before another one of this kind has to wait. */
    int permits(int all) {
        return Math.max(1, all * percentOfPermits / 100);
    }
}
