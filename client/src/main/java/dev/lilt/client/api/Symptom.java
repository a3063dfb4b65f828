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
public record Symptom(String id) {
    public static final Symptom CHEST_PAIN = new Symptom("chest-pain");
    public static final Symptom BLEEDING = new Symptom("bleeding");
    public static final Symptom DIZZINESS = new Symptom("dizziness");
    /** Anything else that worries the member. */
    public static final Symptom OTHER = new Symptom("other");

    /** The ones to offer first where a service doesn't say, the most dangerous at the head. */
    public static final List<Symptom> FIRST =
            List.of(CHEST_PAIN, BLEEDING, new Symptom("fluid-loss"), new Symptom("sharp-pain"), DIZZINESS, OTHER);

    /** The ones to offer on request, likewise. */
    public static final List<Symptom> MORE = symptoms(
            "sudden-breathlessness",
            "loss-of-feeling",
            "bladder-bowel-control",
            "fever",
            "tightenings",
            "burning-urine",
            "rib-pain");

    private static List<Symptom> symptoms(String... ids) {
        return Arrays.stream(ids).map(Symptom::new).toList();
    }

    /** All that this client knows by itself. */
    public static List<Symptom> known() {
        return Stream.concat(FIRST.stream(), MORE.stream()).toList();
    }

    /** Returns how urgent it is where a service doesn't say. */
    public Urgency urgency() {
        return switch (id) {
            case "chest-pain", "sudden-breathlessness", "loss-of-feeling", "bladder-bowel-control", "fever" ->
                Urgency.URGENT;
            case "bleeding", "fluid-loss", "tightenings" -> Urgency.NOW;
            case "sharp-pain", "dizziness", "other" -> Urgency.REST;
            default -> Urgency.SOON;
        };
    }

    /** A word or two for a line of keys; the id's words for a symptom that a newer service has. */
    public String label() {
        return Messages.known("symptom." + id).orElseGet(() -> id.replace('-', ' '));
    }
}
