package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.api.SymptomId;
import dev.lilt.client.language.Messages;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A stop that the member pressed and that the service has yet to confirm. Here it holds at once: no cue is said any
 * more.
 *
 * @param at the position in the session at which it was pressed
 * @param symptoms why, in the order in which they were pressed; empty for a plain stop
 * @param guidance what to do now; absent for a plain stop
 * @param note how far it has got, in one line
 */
public record PendingStop(
        Duration at,
        SequencedSet<SymptomId> symptoms,
        @Nullable ReceivedStopGuidance guidance,
        String note) {
    static PendingStop plain(Duration at, boolean connected) {
        return new PendingStop(at, new LinkedHashSet<>(), null, note(connected));
    }

    static PendingStop because(
            Duration at, SequencedSet<SymptomId> symptoms, ReceivedStopGuidance guidance, boolean connected) {
        return new PendingStop(at, symptoms, guidance, note(connected));
    }

    /** The reasons with one more, which a member who stops already may press. */
    static SequencedSet<SymptomId> symptoms(@Nullable PendingStop before, SymptomId more) {
        var reasons = before == null ? new LinkedHashSet<SymptomId>() : new LinkedHashSet<>(before.symptoms());
        reasons.add(more);
        return reasons;
    }

    private static String note(boolean connected) {
        return Messages.text(connected ? "stop.sending" : "stop.offline");
    }

    /** It could not be sent yet. */
    PendingStop waiting(String why) {
        return new PendingStop(at, symptoms, guidance, Messages.text("stop.waits", why));
    }

    /** It was not accepted. */
    PendingStop refused(String why) {
        return new PendingStop(at, symptoms, guidance, Messages.text("stop.refused", why));
    }
}
