package dev.lilt.session.store;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Anchor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a session, from its row alone: what a list and a state need, without the command log.
 *
 * @param waitsForReady whether the position stands still at each gate until the member continues
 * @param timelineId as of the last revision
 * @param segments as of the last revision
 */
public record SessionSummary(
        UUID id,
        String member,
        Locale locale,
        int revision,
        Anchor anchor,
        boolean waitsForReady,
        String timelineId,
        List<SegmentJson> segments,
        Set<Symptom> symptoms) {
    /** The exercise in force at this position; none at the end. */
    public @Nullable String exerciseAt(Duration position) {
        return segments.stream()
                .filter(segment -> position.toMillis() < segment.toMs())
                .map(SegmentJson::exercise)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "SessionSummary[id=" + id + "]";
    }
}
