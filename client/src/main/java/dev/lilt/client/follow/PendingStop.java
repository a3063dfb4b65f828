package dev.lilt.client.follow;

import dev.lilt.client.api.StopGuidance;
import dev.lilt.client.api.Symptom;
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
        SequencedSet<Symptom> symptoms,
        @Nullable StopGuidance guidance,
        String note) {
    private static final String SENDING = "Sending the stop; without a connection it will be sent once there is one.";
    private static final String OFFLINE = "No connection: the stop will be sent as soon as it is back. Keep this open.";

    static PendingStop plain(Duration at, boolean connected) {
        return new PendingStop(at, new LinkedHashSet<>(), null, connected ? SENDING : OFFLINE);
    }

    static PendingStop because(Duration at, SequencedSet<Symptom> symptoms, StopGuidance guidance, boolean connected) {
        return new PendingStop(at, symptoms, guidance, connected ? SENDING : OFFLINE);
    }

    /** It could not be sent yet. */
    PendingStop waiting(String why) {
        return new PendingStop(
                at,
                symptoms,
                guidance,
                "The stop is not sent yet and will be as soon as possible, keep this open: " + why);
    }

    /** It was not accepted. */
    PendingStop refused(String why) {
        return new PendingStop(at, symptoms, guidance, "Lilt did not accept the stop: " + why);
    }
}
