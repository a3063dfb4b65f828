package dev.lilt.tracking.week;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The targets of one member, by the instant since which each holds. {@link Target#USUAL} holds before the first.
 *
 * @param bySince those that the member set
 */
public record TargetHistory(SortedMap<Instant, Target> bySince) {
    /** Of a member who has set none. */
    public static final TargetHistory NONE = new TargetHistory(Collections.emptySortedMap());

    public TargetHistory {
        bySince = Collections.unmodifiableSortedMap(new TreeMap<>(bySince));
    }

    /** The one that a week is judged by which ends at this instant: the last that was set before. */
    public Target before(Instant end) {
        SortedMap<Instant, Target> set = bySince.headMap(end);
        return set.isEmpty() ? Target.USUAL : Objects.requireNonNull(set.get(set.lastKey()));
    }

    /** The one set last. */
    public Target latest() {
        return bySince.isEmpty() ? Target.USUAL : Objects.requireNonNull(bySince.get(bySince.lastKey()));
    }
}
