package dev.lilt.client.api;

import java.util.List;

/**
 * Guidance on what to do after a stop for a symptom.
 *
 * @param urgency {@code urgent}: get care now; {@code soon}: contact the maternity unit, midwife or doctor
 * @param texts one for each symptom
 */
public record StopGuidance(String urgency, String title, List<String> texts) {
    public StopGuidance {
        texts = List.copyOf(texts);
    }
}
