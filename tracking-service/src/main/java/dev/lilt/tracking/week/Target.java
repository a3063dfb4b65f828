package dev.lilt.tracking.week;

import java.time.Duration;

/**
 * The minutes that a member aims for in a week.
 *
 * @param minutes {@value #LEAST} to {@value #MOST}
 */
public record Target(int minutes) {
    public static final int LEAST = 1;
    /** Three hours on each day, the length of the longest session. */
    public static final int MOST = 1260;

    /** The minutes that ACOG and WHO advise; they hold until a member has set their own. */
    public static final Target USUAL = new Target(150);

    /** @throws IllegalArgumentException if it is out of range; its message says what would be right */
    public Target {
        if (minutes < LEAST || minutes > MOST) {
            throw new IllegalArgumentException("a whole number from " + LEAST + " to " + MOST);
        }
    }

    public Duration length() {
        return Duration.ofMinutes(minutes);
    }
}
