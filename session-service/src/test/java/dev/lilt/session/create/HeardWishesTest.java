package dev.lilt.session.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how a new session reads the member's own words, and the language of its answer. */
@SessionServiceTest
class HeardWishesTest {
    private final String member = Service.someone();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldListWhatItUnderstood() {
        // Given
        String knees = Content.exercise("pelvic-tilt")
                .get("comfort")
                .valueStream()
                .map(option -> option.at("/when/en").textValue())
                .filter(when -> when.toLowerCase(Locale.ROOT).contains("knees"))
                .findFirst()
                .orElseThrow();

        // When
        Response made = Service.make(member, wishing("knee pain", "purple", "no bleeding"));

        // Then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.<List<Map<String, Object>>>path("comfort"))
                .containsExactly(
                        Map.of(
                                "said",
                                "knee pain",
                                "understood",
                                knees,
                                "exercises",
                                List.of("pelvic-tilt", "cat-cow")),
                        Map.of("said", "purple", "exercises", List.of()),
                        Map.of("said", "no bleeding", "exercises", List.of()));
        assertThat(Service.as(member).get(made.header("Location")).asString()).doesNotContain("comfort");
    }

    @Test
    void shouldSayNothingOfWishesWhereThereAreNone() {
        assertThat(Service.make(member, Service.MORNING).<Object>path("comfort"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my waters broke   | now    | maternity-unit
            chest hurts       | urgent | emergency
            it burns when I pee | soon | clinician
            I feel dizzy      | rest   | none
            estoy sangrando   | now    | maternity-unit
            """)
    void shouldRefuseARedFlagWithWhatToDoAndKeepNothing(String wish, String urgency, String call) {
        // When
        Response refused = Service.make(member, wishing("sore knees", wish));

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("type")).isEqualTo("urn:lilt:problem:symptom-reported");
        assertThat(refused.<String>path("guidance.urgency")).isEqualTo(urgency);
        assertThat(refused.<String>path("guidance.call")).isEqualTo(call);
        assertThat(refused.<List<String>>path("guidance.texts")).isNotEmpty();
        assertThat(Service.as(member).get("/sessions").<List<Object>>path("items"))
                .isEmpty();
        Service.make(member, Service.MORNING).then().statusCode(201);
    }

    @Test
    void shouldHearARedFlagBeforeAnythingElse() {
        // Given
        String nothingElseIsRight = "{\"exercises\":[{\"id\":\"no-such-exercise\"}],\"comfort\":[\"bleeding\"],"
                + "\"zone\":\"Mars\",\"profile\":{\"clearance\":{\"restAdvised\":true}}}";

        // When
        Response refused = Service.make(member, nothingElseIsRight);

        // Then
        assertThat(refused.<String>path("type")).isEqualTo("urn:lilt:problem:symptom-reported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "high-blood-pressure",
                "heart-disease",
                "lung-disease",
                "vaginal-bleeding",
                "early-contractions",
                "placenta-problems",
                "activity-restriction"
            })
    void shouldNeedClearanceForAConditionAndSayWhy(String condition) {
        // Given
        boolean isUrgent = condition.equals("vaginal-bleeding") || condition.equals("early-contractions");
        String text = clearanceText(condition);

        // When
        Response refused =
                Service.make(member, Service.MORNING.replace("{}", "{\"conditions\":[\"" + condition + "\"]}"));

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("type")).isEqualTo("urn:lilt:problem:clearance-needed");
        assertThat(refused.<String>path("needs")).isEqualTo("clinician");
        assertThat(refused.<List<Map<String, String>>>path("conditions"))
                .containsExactly(Map.of("condition", condition, "text", text));
        assertThat(refused.<String>path("detail"))
                .contains(text)
                .startsWith(isUrgent ? "There is no session now: call your maternity unit at once." : "Something");
        assertThat(refused.<String>path("guidance.urgency")).isEqualTo(isUrgent ? "now" : null);
    }

    private static String clearanceText(String condition) {
        return Content.examples()
                .get("guidance/clearance")
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").textValue().equals(condition))
                .map(item -> item.at("/text/en").textValue())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldTellOnlyBeforeAFirstSessionToTalkToAClinicianAndWhatToExpect() {
        // Given
        String expectation = "Regular movement makes most days easier. It will not take every ache away.";

        // When
        Response first = Service.make(member, Service.MORNING);
        Response again = Service.make(member, Service.MORNING);
        Service.command(member, again.path("id"), "start").then().statusCode(200);
        Response second = Service.make(member, Service.MORNING);
        Response withCondition = Service.make(
                Service.someone(),
                Service.MORNING.replace("{}", "{\"conditions\":[\"heart-disease\"],\"clearedByClinician\":true}"));

        // Then
        assertThat(first.<List<String>>path("notices"))
                .containsExactly(
                        "Before you begin: talk to your midwife or doctor about these exercises, also if you feel well.",
                        expectation);
        assertThat(again.<List<String>>path("notices"))
                .as("a session that was never started told nobody")
                .hasSize(2);
        assertThat(second.<Object>path("notices")).isNull();
        assertThat(withCondition.<List<String>>path("notices")).containsExactly(expectation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # locale | Accept-Language | what the session got
            -     | -                 | en
            es-MX | -                 | es
            -     | es-MX, en;q=0.5   | es
            en    | es                | en
            de    | es                | en
            -     | de, es;q=0.1      | es
            """)
    void shouldSayWhichLanguageTheSessionGot(String locale, String accepted, String got) {
        // Given
        String body = locale == null
                ? Service.MORNING
                : Service.MORNING.replaceFirst("\\{", "{\"locale\":\"" + locale + "\",");
        var request = Service.as(member).body(body);

        // When
        Response made = (accepted == null ? request : request.header("Accept-Language", accepted)).post("/sessions");

        // Then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.<String>path("locale")).isEqualTo(got);
        assertThat(Service.as(member).get(made.header("Location")).<String>path("locale"))
                .isEqualTo(got);
        assertThat(made.<List<String>>path("notices").getFirst())
                .startsWith(got.equals("es") ? "Antes de empezar" : "Before you begin");
        assertThat(made.<List<String>>path("notices").getLast())
                .startsWith(got.equals("es") ? "Moverte con regularidad" : "Regular movement");
    }

    @Test
    void shouldTellProblemsInTheLanguageThatTheClientAccepts() {
        // When
        Response unknown = Service.as(member).header("Accept-Language", "es").get("/sessions/none");
        Response status = Service.as(member).header("Accept-Language", "es-ES").get("/sessions?status=busy");

        // Then
        assertThat(unknown.<String>path("detail")).isEqualTo("No tienes ninguna sesión así.");
        assertThat(status.<String>path("detail")).startsWith("Corrige los campos");
        assertThat(status.<String>path("errors[0].detail")).startsWith("uno de ready");
        assertThat(status.<String>path("title")).isEqualTo("Invalid request");
    }

    @Test
    void shouldTellWhatIsWrongWithAFieldInTheLanguageThatTheClientAccepts() {
        // When
        Response refused = Service.as(member)
                .header("Accept-Language", "es-MX,es;q=0.9,en;q=0.5")
                .body(Service.MORNING.replaceFirst("\\{", "{\"minutes\":0,"))
                .post("/sessions");

        // Then
        assertThat(refused.<String>path("type")).isEqualTo("urn:lilt:problem:invalid-request");
        assertThat(refused.<String>path("detail")).startsWith("Corrige los campos");
        assertThat(refused.<String>path("errors[0].detail")).isEqualTo("como mínimo 1");
    }

    private static String wishing(String... wishes) {
        return Service.MORNING.replaceFirst("\\{", "{\"comfort\":[\"" + String.join("\",\"", wishes) + "\"],");
    }
}
