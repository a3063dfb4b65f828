package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.api.ReceivedTimeline;
import dev.lilt.client.api.SymptomId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The timeline and the guidance, fetched beforehand: by them a session goes on, and a stop is answered, when the
 * network is gone.
 */
final class Provisions {
    private final CommandSender sender;
    private final boolean mayFetch;
    private @Nullable ReceivedTimeline timeline;
    private @Nullable ReceivedGuidance guidance;
    private @Nullable String askedFor;

    /** {@code mayFetch} is false for a viewer with a ticket, who may fetch neither. */
    Provisions(CommandSender sender, boolean mayFetch) {
        this.sender = sender;
        this.mayFetch = mayFetch;
    }

    /** A connection stands: asks for what is missing, also for what did not come before. */
    void connected(ReceivedState state) {
        askedFor = null;
        if (mayFetch && guidance == null && !state.status().isFinal()) {
            sender.fetchGuidance();
        }
        turned(state);
    }

    /** Asks for the session's timeline if it has become another one. */
    void turned(ReceivedState state) {
        String id = state.timelineId();
        boolean has = id == null || id.equals(askedFor) || (timeline != null && id.equals(timeline.timelineId()));
        if (mayFetch && !has && !state.status().isFinal()) {
            askedFor = id;
            sender.fetchTimeline();
        }
    }

    void take(ReceivedTimeline fetched) {
        timeline = fetched;
    }

    void take(ReceivedGuidance fetched) {
        guidance = fetched;
    }

    /** The cues that a session in {@code state} has yet to say; none while they are not known. */
    List<ReceivedCue> ahead(ReceivedState state, boolean waits) {
        return timeline == null ? List.of() : timeline.ahead(state, waits);
    }

    /** Returns the guidance to show now. */
    ReceivedStopGuidance stopGuidance(Collection<SymptomId> symptoms) {
        return FetchedGuidance.of(guidance, symptoms);
    }
}
