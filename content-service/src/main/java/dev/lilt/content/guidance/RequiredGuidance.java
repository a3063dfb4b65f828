package dev.lilt.content.guidance;

import dev.lilt.content.definition.Id;
import dev.lilt.content.exercise.Cause;
import dev.lilt.support.problem.FieldError;
import dev.lilt.support.wire.WireName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The documents that other services act on, and the items each has to explain: a session is refused, stopped or
 * answered with urgent guidance by these names.
 */
public enum RequiredGuidance implements WireName {
    CLEARANCE(
            "high-blood-pressure",
            "heart-disease",
            "lung-disease",
            "vaginal-bleeding",
            "early-contractions",
            "placenta-problems",
            "activity-restriction"),
    STOP_SYMPTOMS(
            "chest-pain",
            "bleeding",
            "fluid-loss",
            "sharp-pain",
            "dizziness",
            "other",
            "sudden-breathlessness",
            "loss-of-feeling",
            "bladder-bowel-control",
            "fever",
            "tightenings",
            "burning-urine",
            "rib-pain"),
    URGENT("chest-pain", "sudden-breathlessness", "loss-of-feeling", "bladder-bowel-control", "fever"),
    NOW("bleeding", "fluid-loss", "tightenings"),
    SOON("burning-urine", "rib-pain"),
    REST("sharp-pain", "dizziness", "other"),
    HABITS("posture", "lifting", "sitting", "sleep", "heat-or-cold", "rest-break"),
    CAUSES(Arrays.stream(Cause.values()).map(Cause::wire).toArray(String[]::new)),
    TRANSITIONS(
            "standing-to-hands-and-knees",
            "standing-to-seated",
            "standing-to-side-lying",
            "seated-to-standing",
            "seated-to-hands-and-knees",
            "seated-to-side-lying",
            "hands-and-knees-to-standing",
            "hands-and-knees-to-seated",
            "hands-and-knees-to-side-lying",
            "side-lying-to-standing",
            "side-lying-to-seated",
            "side-lying-to-hands-and-knees",
            "side-lying-to-side-lying"),
    EXPECTATIONS("what-to-expect", "talk-first", "room");

    private final List<Id> items;

    RequiredGuidance(String... items) {
        this.items = List.of(items).stream().map(Id::new).toList();
    }

    public Id id() {
        return new Id(wire());
    }

    public List<Id> items() {
        return items;
    }

    /** Returns an error for each item that the document leaves unexplained. */
    public List<FieldError> missingFrom(Guidance guidance) {
        Set<Id> there = guidance.items().stream().map(GuidanceItem::id).collect(Collectors.toSet());
        List<FieldError> errors = new ArrayList<>();
        for (Id item : items) {
            if (!there.contains(item)) {
                errors.add(new FieldError("items", "must hold an item " + item));
            }
        }
        return errors;
    }
}
