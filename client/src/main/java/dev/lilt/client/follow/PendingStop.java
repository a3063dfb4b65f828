package dev.lilt.client.follow;

import dev.lilt.client.api.Advice;
import dev.lilt.client.api.Symptom;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * A stop that the member pressed and that the service has yet to confirm. Here it holds at once: no cue is said any more.
 *
 * @param symptoms why, in the order in which they were pressed; empty for a plain stop
 * @param advice what to do now; absent for a plain stop
 * @param note how far it has got, in one line
 */
public record PendingStop(
        SequencedSet<Symptom> symptoms, @Nullable Advice advice, String note) {
    private static final String SENDING = "Sending the stop to Lilt.";

    static PendingStop plain() {
        return new PendingStop(new LinkedHashSet<>(), null, SENDING);
    }

    static PendingStop because(SequencedSet<Symptom> symptoms, Advice advice) {
        return new PendingStop(symptoms, advice, SENDING);
    }

    /** It could not be sent yet. */
    PendingStop waiting(String why) {
        return new PendingStop(
                symptoms, advice, "The stop is not sent yet and will be as soon as possible, keep this open: " + why);
    }

    /** It was not accepted. */
    PendingStop refused(String why) {
        return new PendingStop(symptoms, advice, "Lilt did not accept the stop: " + why);
    }
}
