package dev.lilt.session.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stop with symptoms locks new sessions; tests what opens the lock. */
@SessionServiceTest
class LockAfterAStopTest {
    private static final String NOTHING = Service.MORNING;
    private static final String GONE = Service.MORNING.replace("\"clearance\"", "\"symptomsGone\":true,\"clearance\"");
    private static final String CLEARED = Service.MORNING.replace("{}", "{\"clearedByClinician\":true}");

    private final String member = Service.someone();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            # symptoms | needed without a word | needed with symptomsGone
            "chest-pain"             | clinician     | clinician
            "fever"                  | clinician     | clinician
            "bleeding"               | clinician     | clinician
            "tightenings","dizziness" | clinician    | clinician
            "rib-pain"               | symptoms-gone | -
            "dizziness"              | symptoms-gone | -
            "other"                  | symptoms-gone | -
            """)
    void shouldBeGradedByTheWorstSymptom(String symptoms, String needed, @Nullable String neededWhenGone) {
        // Given
        stop(Service.session(member, NOTHING), symptoms);

        // When
        Response again = Service.make(member, NOTHING);
        Response gone = Service.make(member, GONE);
        Response cleared = Service.make(member, CLEARED);
        Response after = Service.make(member, NOTHING);

        // Then
        assertNeeds(again, needed);
        assertNeeds(gone, neededWhenGone);
        assertNeeds(cleared, null);
        assertNeeds(after, null);
    }

    @Test
    void shouldStayOpenOnceThePassingWasSaid() {
        // Given
        stop(Service.session(member, NOTHING), "\"dizziness\"");
        Service.make(member, GONE).then().statusCode(201);

        // When
        Response after = Service.make(member, NOTHING);

        // Then
        assertNeeds(after, null);
    }

    @Test
    void shouldJudgeEachStopByItself() {
        // Given
        String first = Service.session(member, NOTHING);
        String second = Service.session(member, NOTHING);
        stop(first, "\"bleeding\"");
        stop(second, "\"dizziness\"");

        // When
        Response gone = Service.make(member, GONE);
        Service.make(member, CLEARED).then().statusCode(201);
        stop(Service.session(member, NOTHING), "\"dizziness\"");
        Response afterAnother = Service.make(member, NOTHING);
        Response goneAgain = Service.make(member, GONE);

        // Then
        assertNeeds(gone, "clinician");
        assertNeeds(afterAnother, "symptoms-gone");
        assertNeeds(goneAgain, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"conditions":["heart-disease"]} | clearance-needed
            {"restAdvised":true}             | rest-advised
            """)
    void shouldOpenNoOtherLockWithThePassing(String clearance, String type) {
        // When
        Response refused = Service.make(member, GONE.replace("\"clearance\":{}", "\"clearance\":" + clearance));

        // Then
        assertThat(refused.<String>path("type")).isEqualTo("urn:lilt:problem:" + type);
    }

    @Test
    void shouldSayWhatToDoInTheMembersLanguage() {
        // Given
        stop(Service.session(member, NOTHING), "\"dizziness\"");

        // When
        Response english = Service.make(member, NOTHING);
        Response spanish = Service.make(member, NOTHING.replaceFirst("\\{", "{\"locale\":\"es-MX\","));

        // Then
        assertThat(english.<String>path("detail"))
                .startsWith("You stopped a session because of dizziness. Rest first.")
                .contains("symptomsGone");
        assertThat(english.<String>path("guidance.urgency")).isEqualTo("rest");
        assertThat(english.<String>path("guidance.call")).isEqualTo("none");
        assertThat(spanish.<String>path("detail")).startsWith("Paraste una sesión por esto:");
    }

    private void stop(String session, String symptoms) {
        Service.command(
                        member,
                        session,
                        UUID.randomUUID().toString(),
                        "{\"type\":\"stop\",\"symptoms\":[" + symptoms + "]}")
                .then()
                .statusCode(200);
    }

    private static void assertNeeds(Response response, @Nullable String needed) {
        assertThat(response.statusCode()).isEqualTo(needed == null ? 201 : 422);
        if (needed != null) {
            assertThat(response.<String>path("type")).isEqualTo("urn:lilt:problem:clearance-needed");
            assertThat(response.<String>path("needs")).isEqualTo(needed);
            assertThat(response.<String>path("detail"))
                    .contains(needed.equals("clinician") ? "clearedByClinician" : "symptomsGone");
        }
    }
}
