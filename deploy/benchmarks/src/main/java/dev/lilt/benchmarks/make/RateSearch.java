package dev.lilt.benchmarks.make;

import java.util.Optional;

/**
 * The search for the highest rate that a server holds. Short steps go up by half until one fails, then between the last
 * that passed and the first that failed until these are a tenth apart; long ones confirm the rate, or go down by a
 * tenth. A step that fails is tried once more, since a busy machine can be at fault. The number of steps is bounded.
 */
final class RateSearch {
    private static final double GROWTH = 1.5;
    private static final double CLOSE = 1.1;
    private static final double STEP_DOWN = 0.9;
    private static final int MOST_CONFIRMATIONS = 6;

    /** Below it there is nothing to tell. */
    private static final int LEAST = 10;

    private final int first;
    private final int most;
    private int highestPassed;
    private int lowestFailed = Integer.MAX_VALUE;
    private int confirmations;
    private int confirming;
    private boolean triedBefore;
    private boolean over;
    private int highest;

    /**
     * One measurement that is wanted.
     *
     * @param perSecond the rate
     * @param isConfirmation whether it takes the whole time
     */
    record Step(int perSecond, boolean isConfirmation) {}

    /**
     * A search that begins at {@code first} a second.
     *
     * @param most the highest rate that is tried
     */
    RateSearch(int first, int most) {
        if (first < LEAST || most < first) {
            throw new IllegalArgumentException(
                    "rates are " + LEAST + " or more, and the first at most the highest: " + first + ", " + most);
        }
        this.first = first;
        this.most = most;
    }

    /** Returns what to measure next; none once the search is over. */
    Optional<Step> next() {
        if (over) {
            return Optional.empty();
        }
        return Optional.of(confirming > 0 ? new Step(confirming, true) : new Step(candidate(), false));
    }

    private int candidate() {
        if (lowestFailed == Integer.MAX_VALUE) {
            return highestPassed == 0 ? first : (int) Math.min(most, Math.round(highestPassed * GROWTH));
        }
        return highestPassed == 0
                ? (int) Math.max(LEAST, Math.round(lowestFailed / GROWTH))
                : (int) Math.round(Math.sqrt((double) highestPassed * lowestFailed));
    }

    /** Takes the result of the step that {@link #next} gave. */
    void measured(boolean passed) {
        var step = next().orElseThrow(() -> new IllegalStateException("the search is over"));
        if (!passed && !triedBefore) {
            triedBefore = true;
            return;
        }
        triedBefore = false;
        if (step.isConfirmation()) {
            confirmed(passed);
        } else if (passed) {
            highestPassed = step.perSecond();
        } else {
            lowestFailed = step.perSecond();
        }
        if (confirming == 0) {
            beginToConfirm();
        }
    }

    private void beginToConfirm() {
        if (highestPassed == most || (highestPassed > 0 && lowestFailed <= highestPassed * CLOSE)) {
            confirming = highestPassed;
        } else if (lowestFailed <= LEAST) {
            over = true;
        }
    }

    private void confirmed(boolean passed) {
        if (passed) {
            highest = confirming;
            over = true;
            return;
        }
        confirming = (int) (confirming * STEP_DOWN);
        confirmations++;
        over = confirming < LEAST || confirmations == MOST_CONFIRMATIONS;
    }

    /** Returns the highest rate that was confirmed; 0 if none was. */
    int highest() {
        return highest;
    }
}
