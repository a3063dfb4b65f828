package dev.lilt.tracking.fhir;

import static dev.lilt.tracking.testing.Asking.as;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A week as a clinician's system gets it, held to FHIR by HAPI's validator, which asks nobody on the net. */
@QuarkusTest
class ClinicTest {
    private static final String FHIR = "application/fhir+json";
    private static final FhirContext R4 = FhirContext.forR4Cached();

    @Inject
    Topics topics;

    @Test
    void shouldSayWhatASessionAWeekAndAGoalComeTo() {
        // Given
        Completion walk = walk("clinic");
        topics.send(walk);
        awaitSessions("clinic", 1);

        // When
        Bundle bundle = week("clinic", "2026-W47");

        // Then
        List<Observation> observations = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
        assertThat(observations)
                .extracting(each -> each.getCode().getCodingFirstRep().getCode() + " "
                        + each.getValueQuantity().getValue() + " "
                        + each.getValueQuantity().getCode() + " "
                        + each.getStatus().toCode())
                .containsExactly("55411-3 42 min final", "77592-4 40 min final", "82290-8 40 min/wk preliminary");
        Observation sum = observations.get(2);
        assertThat(sum.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-11-22");
        assertThat(sum.getMethod().getText()).startsWith("Derived from device-guided sessions");
        assertThat(sum.getDerivedFrom())
                .extracting(org.hl7.fhir.r4.model.Reference::getReference)
                .containsExactly(bundle.getEntry().get(1).getFullUrl());
        assertThat(observations.get(0).getEffectivePeriod().getStartElement().getValueAsString())
                .isEqualTo("2026-11-20T07:00:00.000Z");
        assertThat(sum.getSubject().getIdentifier().getValue()).isEqualTo("clinic");
        assertThat(sum.getSubject().hasReference()).isFalse();
        Goal goal = (Goal) bundle.getEntry().get(3).getResource();
        assertThat(goal.getTargetFirstRep().getDetailQuantity().getValue().intValue())
                .isEqualTo(150);
        assertThat(goal.getAchievementStatus().getCodingFirstRep().getCode()).isEqualTo("in-progress");
        assertThat(goal.getOutcomeReferenceFirstRep().getReference())
                .isEqualTo(bundle.getEntry().get(2).getFullUrl());
    }

    @Test
    void shouldBeAcceptedByTheValidator() {
        // Given
        for (int hour = 7; hour < 11; hour++) {
            topics.send(walk("valid", hour));
        }
        topics.send(Completion.of("valid", "2026-11-19T07:00:00.000Z", "2026-11-19T07:10:00.000Z")
                .with(Completion.interval(
                        "2026-11-19T07:00:00.000Z", "2026-11-19T07:10:00.000Z", "stairs", "aerobic", "vigorous")));
        awaitSessions("valid", 5);

        for (String week : List.of("2026-W47", "2026-W46", "current")) {
            // When
            String bundle =
                    as("valid").header("Accept", FHIR).get("/weeks/" + week).asString();

            // Then
            assertThat(faults(bundle)).isEmpty();
        }
        assertThat(faults(as("valid")
                        .header("Accept", FHIR)
                        .get("/weeks/2026-W47")
                        .asString()
                        .replace("\"status\":\"final\"", "\"status\":\"finished\"")))
                .isNotEmpty();
        assertThat(((Goal) week("valid", "2026-W47").getEntry().getLast().getResource())
                        .getAchievementStatus()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("achieved");
    }

    /** Both sessions are in it whole, and the week's sum has their time once. */
    @Test
    void shouldCountTimeOfTwoSessionsAtOnceOnce() {
        // Given
        topics.send(walk("clinic-at-once"));
        topics.send(walk("clinic-at-once"));
        awaitSessions("clinic-at-once", 2);

        // When
        Bundle bundle = week("clinic-at-once", "2026-W47");

        // Then
        assertThat(bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast))
                .extracting(each -> each.getCode().getCodingFirstRep().getCode() + " "
                        + each.getValueQuantity().getValue())
                .containsExactly("55411-3 42", "77592-4 40", "55411-3 42", "77592-4 40", "82290-8 40");
    }

    /** A session's rest is not in its duration, a session of rest alone is no exercise, and the week says how much. */
    @Test
    void shouldNotCallRestExercise() {
        // Given
        topics.send(Completion.of("clinic-rest", "2026-11-19T07:00:00.000Z", "2026-11-19T07:30:00.000Z")
                .walking("2026-11-19T07:00:00.000Z", "2026-11-19T07:12:00.000Z")
                .resting("2026-11-19T07:12:00.000Z", "2026-11-19T07:30:00.000Z"));
        topics.send(Completion.of("clinic-rest", "2026-11-20T07:00:00.000Z", "2026-11-20T07:10:00.000Z")
                .resting("2026-11-20T07:00:00.000Z", "2026-11-20T07:10:00.000Z"));
        awaitSessions("clinic-rest", 2);

        // When
        Bundle bundle = week("clinic-rest", "2026-W47");

        // Then
        List<Observation> observations = bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();
        assertThat(observations)
                .extracting(each -> each.getCode().getCodingFirstRep().getCode() + " "
                        + each.getValueQuantity().getValue())
                .containsExactly("55411-3 12", "77592-4 12", "82290-8 12");
        assertThat(observations.getLast().getNoteFirstRep().getText())
                .endsWith("Nor is guided rest, such as warmth or a break: 28 min in this week.");
        assertThat(faults(R4.newJsonParser().encodeResourceToString(bundle))).isEmpty();
    }

    @Test
    void shouldTellTheSameSessionOfTwoWeeksAsOne() {
        // Given
        topics.send(Completion.of("clinic-over-midnight", "2026-11-15T22:30:00.000Z", "2026-11-15T23:30:00.000Z")
                .walking("2026-11-15T22:30:00.000Z", "2026-11-15T23:30:00.000Z"));
        awaitSessions("clinic-over-midnight", 1);

        // When
        Bundle before = week("clinic-over-midnight", "2026-W46");
        Bundle after = week("clinic-over-midnight", "2026-W47");

        // Then
        assertThat(before.getEntry().get(1).getFullUrl())
                .isEqualTo(after.getEntry().get(1).getFullUrl());
        assertThat(before.getEntry().get(2).getFullUrl())
                .isNotEqualTo(after.getEntry().get(2).getFullUrl());
        assertThat(((Observation) before.getEntry().get(2).getResource()).getStatus())
                .isEqualTo(Observation.ObservationStatus.FINAL);
        assertThat(week("clinic-over-midnight", "2026-W45").getEntry()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/fhir+json                                  | 200 | application/fhir+json
            application/fhir+json;q=0.9,application/json;q=0.5     | 200 | application/fhir+json
            application/json                                       | 200 | application/json
            */*                                                    | 200 | application/json
            application/xml                                        | 406 | application/problem+json
            application/fhir+xml                                   | 406 | application/problem+json
            """)
    void shouldAnswerInTheFormThatIsAskedFor(String accept, int status, String type) {
        for (String week : List.of("2026-W47", "current")) {
            // When
            Response response = as("forms").header("Accept", accept).get("/weeks/" + week);

            // Then
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.contentType().split(";")[0]).isEqualTo(type);
            assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void shouldRefuseAWeekThatIsNone() {
        // When
        Response response = as("clinic").header("Accept", FHIR).get("/weeks/2026-W54");

        // Then
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().<Map<String, String>>getList("errors").getFirst())
                .containsEntry("field", "week");
    }

    /** 42 minutes, 40 of which count. */
    private static Completion walk(String member) {
        return walk(member, 7);
    }

    private static Completion walk(String member, int hour) {
        String at = "2026-11-20T%02d".formatted(hour);
        return Completion.of(member, at + ":00:00.000Z", at + ":59:00.000Z")
                .tilting(at + ":00:00.000Z", at + ":02:30.000Z")
                .walking(at + ":10:00.000Z", at + ":50:00.000Z");
    }

    private static void awaitSessions(String member, int sessions) {
        await().atMost(20, SECONDS)
                .until(() -> JsonPath.from(as(member).get("/activity").asString())
                                .getList("items")
                                .size()
                        == sessions);
    }

    private static Bundle week(String member, String week) {
        return R4.newJsonParser()
                .parseResource(
                        Bundle.class,
                        as(member).header("Accept", FHIR).get("/weeks/" + week).asString());
    }

    private static List<String> faults(String bundle) {
        ValidationSupportChain support = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4));
        FhirValidator validator = R4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
        return validator.validateWithResult(bundle).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
    }
}
