package dev.lilt.tracking.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lilt.support.time.WireInstant;
import dev.lilt.tracking.activity.ActiveInterval;
import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * A week as a collection of resources: for each session how much movement it had and how much of that was moderate, the
 * week's sum derived from them, and the goal. The same week has the same {@code fullUrl}s each time, so that what is
 * known already can be told.
 */
final class WeekBundle {
    private static final String ACTIVITY_GUIDE =
            "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes";
    private static final String DERIVED =
            "Derived from device-guided sessions: timed by the device that guided them, pauses left out, not self-reported";

    private final ClinicalWeek week;
    private final Bundle bundle = new Bundle();

    private WeekBundle(ClinicalWeek week) {
        this.week = week;
    }

    /** @param now when it is put together */
    static Bundle of(ClinicalWeek week, Instant now) {
        return new WeekBundle(week).build(now);
    }

    private Bundle build(Instant now) {
        bundle.setType(Bundle.BundleType.COLLECTION).setTimestamp(Date.from(now));
        List<Reference> members = new ArrayList<>();
        for (CompletedSession session : week.sessions()) {
            add(session, FhirMeasure.DURATION, session.active());
            members.add(add(session, FhirMeasure.MODERATE, aerobic(session, Intensity.MODERATE)));
            Duration vigorous = aerobic(session, Intensity.VIGOROUS);
            if (!vigorous.isZero()) {
                members.add(add(session, FhirMeasure.VIGOROUS, vigorous));
            }
        }
        Reference sum = add(
                week.startsOn() + " week",
                observation(FhirMeasure.WEEK, week.totals().moderate().minutes())
                        .setStatus(week.isOver() ? ObservationStatus.FINAL : ObservationStatus.PRELIMINARY)
                        .setEffective(new DateTimeType(week.asOf().toString()))
                        .setDerivedFrom(members)
                        .addNote(new Annotation()
                                .setText("From " + week.startsOn() + " to "
                                        + week.endsOn() + ", days in "
                                        + week.totals().zone().getId()
                                        + ". Time of two sessions at once counts once."
                                        + " What was done without a guided session is not in it."
                                        + rest())));
        add(week.startsOn() + " goal", goal().addOutcomeReference(sum));
        return bundle;
    }

    private String rest() {
        return week.restMinutes() == 0
                ? ""
                : " Nor is guided rest, such as warmth or a break: %d min in this week.".formatted(week.restMinutes());
    }

    /** About the whole session, also where it reaches into another week: it is the same observation there. */
    private Reference add(CompletedSession session, FhirMeasure measure, Duration length) {
        Observation observation = observation(measure, length.toMinutes());
        observation
                .setStatus(ObservationStatus.FINAL)
                .setEffective(
                        new Period().setStartElement(utc(session.startedAt())).setEndElement(utc(session.endedAt())));
        return add(session.sessionId() + " " + measure, observation);
    }

    private Observation observation(FhirMeasure measure, long minutes) {
        return new Observation()
                .addCategory(new CodeableConcept(new Coding(
                        "http://terminology.hl7.org/CodeSystem/observation-category", "activity", "Activity")))
                .addCategory(physicalActivity())
                .setCode(measure.code())
                .setSubject(subject())
                .addPerformer(subject())
                .setValue(measure.of(minutes))
                .setMethod(new CodeableConcept().setText(DERIVED));
    }

    private Goal goal() {
        return new Goal()
                .setLifecycleStatus(Goal.GoalLifecycleStatus.ACTIVE)
                .setAchievementStatus(new CodeableConcept(new Coding(
                        "http://terminology.hl7.org/CodeSystem/goal-achievement",
                        week.isReached() ? "achieved" : "in-progress",
                        week.isReached() ? "Achieved" : "In Progress")))
                .addCategory(physicalActivity())
                .setDescription(new CodeableConcept()
                        .setText(week.targetMinutes() + " minutes of moderate aerobic movement a week"))
                .setSubject(subject())
                .addTarget(new Goal.GoalTargetComponent()
                        .setMeasure(FhirMeasure.WEEK.code())
                        .setDetail(FhirMeasure.WEEK.of(week.targetMinutes()))
                        .setDue(new DateType(week.endsOn().toString())));
    }

    private static CodeableConcept physicalActivity() {
        return new CodeableConcept(new Coding(ACTIVITY_GUIDE, "PhysicalActivity", "Physical Activity"));
    }

    /** By the member's id alone: Lilt knows no name, and the clinician knows the member. */
    private Reference subject() {
        return new Reference()
                .setType("Patient")
                .setIdentifier(
                        new Identifier().setSystem(week.issuer().toString()).setValue(week.memberId()));
    }

    private Reference add(String what, Resource resource) {
        String url = "urn:uuid:" + UUID.nameUUIDFromBytes((week.memberId() + "\n" + what).getBytes(UTF_8));
        bundle.addEntry().setFullUrl(url).setResource(resource);
        return new Reference(url);
    }

    private static Duration aerobic(CompletedSession session, Intensity intensity) {
        return session.activeIntervals().stream()
                .filter(interval -> interval.kind() == Kind.AEROBIC && interval.intensity() == intensity)
                .map(ActiveInterval::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static DateTimeType utc(Instant instant) {
        return new DateTimeType(WireInstant.of(instant));
    }
}
