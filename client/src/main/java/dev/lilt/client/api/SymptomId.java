package dev.lilt.client.api;

import dev.lilt.client.language.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A symptom that makes a member stop at once.
 *
 * @param id on the wire, for example {@code chest-pain}
 */
public record SymptomId(String id) {
    public static final SymptomId CHEST_PAIN = new SymptomId("chest-pain");
    public static final SymptomId BLEEDING = new SymptomId("bleeding");
    public static final SymptomId DIZZINESS = new SymptomId("dizziness");
    /** Anything else that worries the member. */
    public static final SymptomId OTHER = new SymptomId("other");

    /** The ones to offer first where a service doesn't say, the most dangerous at the head. */
    public static final List<SymptomId> FIRST =
            List.of(CHEST_PAIN, BLEEDING, new SymptomId("fluid-loss"), new SymptomId("sharp-pain"), DIZZINESS, OTHER);

    /** The ones to offer on request, likewise. */
    public static final List<SymptomId> MORE = symptoms(
            "sudden-breathlessness",
            "loss-of-feeling",
            "bladder-bowel-control",
            "fever",
            "tightenings",
            "burning-urine",
            "rib-pain");

    private static List<SymptomId> symptoms(String... ids) {
        return Arrays.stream(ids).map(SymptomId::new).toList();
    }

    /** All that this client knows by itself. */
    public static List<SymptomId> known() {
        return Stream.concat(FIRST.stream(), MORE.stream()).toList();
    }

    /** Returns how urgent it is where a service doesn't say. */
    public UrgencyLevel urgency() {
        return switch (id) {
            case "chest-pain", "sudden-breathlessness", "loss-of-feeling", "bladder-bowel-control", "fever" ->
                UrgencyLevel.URGENT;
            case "bleeding", "fluid-loss", "tightenings" -> UrgencyLevel.NOW;
            case "sharp-pain", "dizziness", "other" -> UrgencyLevel.REST;
            default -> UrgencyLevel.SOON;
        };
    }

    /** A word or two for a line of keys; the id's words for a symptom that a newer service has. */
    public String label() {
        return Messages.known("symptom." + id).orElseGet(() -> id.replace('-', ' '));
    }
}
