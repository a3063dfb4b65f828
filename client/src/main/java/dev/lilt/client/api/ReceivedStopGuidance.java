package dev.lilt.client.api;

import dev.lilt.client.language.Messages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Guidance on what to do after a stop for a symptom.
 *
 * @param urgency an id of {@link UrgencyLevel}: the most urgent of what was reported
 * @param texts what to do, in order
 * @param call {@code emergency}, {@code maternity-unit}, {@code clinician} or {@code none}; absent from an older
 *     service
 */
public record ReceivedStopGuidance(
        String urgency,
        String title,
        List<String> texts,
        @Nullable String call) {
    public ReceivedStopGuidance {
        texts = List.copyOf(texts);
    }

    /**
     * The line that says whom to call this minute, first of all that is shown; nothing where nobody has to be called.
     */
    public Optional<String> alarm() {
        String whom =
                call == null ? UrgencyLevel.of(urgency).map(UrgencyLevel::call).orElse("none") : call;
        return Messages.known("call." + whom);
    }
}
