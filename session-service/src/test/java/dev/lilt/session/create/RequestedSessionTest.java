package dev.lilt.session.create;

import static dev.lilt.session.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wishes beside the exercises: a level, a choice, and comfort. */
@SessionServiceTest
class RequestedSessionTest {
    private final String member = Service.someone();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @ParameterizedTest
    @CsvSource({
        // reps, sets, a hold and the rest after pelvic tilts
        "first-time, 8, 1, 3000, 40000",
        "usual, 10, 1, 3000, 20000",
        "confident, 10, 2, 3000, 20000"
    })
    void shouldBeginWhereTheLevelSays(String level, int reps, int sets, int holdMs, int restMs) {
        // When
        Response made = made("\"level\":\"" + level
                + "\",\"exercises\":[{\"id\":\"pelvic-tilt\"},{\"id\":\"cat-cow\"}]," + Service.PROFILE + "}");

        // Then
        JsonPath timeline = timeline(made);
        assertThat(timeline.<Integer>get("cues.find { it.kind == 'rep' }.reps")).isEqualTo(reps);
        assertThat(timeline.<Integer>get("cues.count { it.kind == 'rep' && it.exercise == 'pelvic-tilt' }"))
                .isEqualTo(reps * sets);
        assertThat(timeline.<Integer>get("cues.find { it.kind == 'hold' }.durationMs"))
                .isEqualTo(holdMs);
        assertThat(timeline.<Integer>get("cues.find { it.kind == 'rest' }.durationMs"))
                .isEqualTo(restMs);
    }

    @ParameterizedTest
    @CsvSource({"first-time", "usual", "confident"})
    void shouldGoByTheNumbersThatSheGives(String level) {
        // Given
        String body = "\"level\":\"" + level + "\",\"exercises\":[{\"id\":\"cat-cow\",\"reps\":8},"
                + "{\"id\":\"walk-pelvic-sway\",\"seconds\":330}]," + Service.PROFILE + "}";

        // When
        JsonPath timeline = timeline(made(body));

        // Then
        assertThat(timeline.<Integer>get("cues.count { it.kind == 'rep' }")).isEqualTo(8);
        assertThat(timeline.<Integer>get("cues.find { it.kind == 'hold' }.durationMs"))
                .isEqualTo(330_000);
    }

    @ParameterizedTest
    @CsvSource({"walk-pelvic-sway, 300000", "breathing-practice, 300000"})
    void shouldTakeWhatSheChooses(String choice, int holdMs) {
        // When
        Response made = made("\"choice\":\"" + choice + "\"," + evening());

        // Then
        assertThat(made.<String>path("exercise")).isEqualTo(choice);
        assertThat(timeline(made).<Integer>get("cues.find { it.kind == 'hold' }.durationMs"))
                .isEqualTo(holdMs);
        assertThat(made.<List<?>>path("adjustments")).isEmpty();
    }

    @Test
    void shouldPutNothingInThePlaceOfAChoiceThatIsNotRight() {
        // Given
        Content.publishSupine();
        String plan = """
                {"id":"test-choice","version":1,"blocks":[{"id":"wind-down","title":{"en":"Wind down"},"minutes":{"min":1,"max":9},\
                "exercises":["cat-cow","test-lying-twist"],"choose":"one"}]}""";
        Content.publish("plan/test-choice", plan.getBytes(StandardCharsets.UTF_8));
        String wish = "\"plan\":\"test-choice\",\"block\":\"wind-down\"," + Service.PROFILE + "}";
        await().until(() -> Service.make("probe", "{" + wish).statusCode() == 201);

        // When
        Response answer = Service.make(member, "{\"choice\":\"test-lying-twist\"," + wish);

        // Then
        assertProblem(answer, """
                {"type":"urn:lilt:problem:nothing-left","title":"Nothing left","status":422,"instance":"/sessions",
                 "detail":"None of these exercises is right for you now. Choose others, or a block of the day plan.",
                 "adjustments":[{"exercise":"test-lying-twist",
                   "reason":"Left out: no long time flat on the back in the second half of pregnancy."}]}""");
    }

    @Test
    void shouldTipWhatEasesWhatBothersHer() {
        // When
        Response made = made("\"comfort\":[\"wrists ache\"]," + Service.MORNING.substring(1));

        // Then: said in both exercises on the hands, with time to fetch a cushion; no other tip with an "if"
        List<Map<String, Object>> eased =
                timeline(made).getList("cues.findAll { it.kind == 'tip' && it.title.startsWith('If') }");
        assertThat(eased).extracting(tip -> tip.get("exercise")).containsExactly("pelvic-tilt", "cat-cow");
        assertThat(eased).allSatisfy(tip -> {
            assertThat(tip.get("title")).isEqualTo("If your wrists ache");
            assertThat(tip.get("say").toString()).startsWith("If your wrists ache: ");
            assertThat((int) tip.get("durationMs")).isGreaterThan(8_000);
        });
        assertThat(made.<List<?>>path("adjustments")).isEmpty();
    }

    @Test
    void shouldKeepTheUsualTipsWhereNothingMatches() {
        // Given
        String usual = made(Service.MORNING.substring(1)).path("timelineId");

        // When
        Response made = made("\"comfort\":[\"sore hips\",\"hot weather\"]," + Service.MORNING.substring(1));

        // Then
        assertThat(made.<String>path("timelineId")).isEqualTo(usual);
    }

    @Test
    void shouldNeverShortenGettingIntoPositionHoweverShortTheWish() {
        // Given
        String body = "\"minutes\":%d," + Service.MORNING.substring(1);

        // When
        JsonPath shorter = timeline(made(body.formatted(5)));
        JsonPath longer = timeline(made(body.formatted(8)));

        // Then
        assertThat(shorter.<List<Integer>>get("cues.findAll { it.kind == 'prepare' }.durationMs"))
                .startsWith(longer.<Integer>get("cues[0].durationMs"));
    }

    @Test
    void shouldGiveLessToWhoIsLowOnEnergyAndOfferTheCalmExerciseFirst() {
        // When
        Response usual = made(evening());
        Response low = made("\"energy\":\"low\"," + evening());
        Response midday = made("\"energy\":\"low\","
                + Service.MORNING.replace("morning", "midday").substring(1));
        JsonPath cats = timeline(made("\"energy\":\"low\"," + Service.MORNING.substring(1)));

        // Then
        assertThat(usual.<String>path("exercise")).isEqualTo("walk-pelvic-sway");
        assertThat(low.<String>path("exercise")).isEqualTo("breathing-practice");
        assertThat(midday.<String>path("exercise")).isEqualTo("seated-forward-lean");
        assertThat(timeline(midday).<String>getList("cues.findAll { it.kind == 'done' }.exercise"))
                .containsExactly("seated-forward-lean", "walk-pelvic-sway");
        assertThat(cats.<Integer>get("cues.find { it.kind == 'rep' }.reps")).isEqualTo(8);
        assertThat(cats.<Integer>get("cues.find { it.kind == 'rest' }.durationMs"))
                .isEqualTo(40_000);
    }

    private Response made(String body) {
        Response made = Service.make(member, "{" + body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return made;
    }

    private static String evening() {
        return Service.MORNING.replace("morning", "evening").substring(1);
    }

    private JsonPath timeline(Response made) {
        return Service.as(member)
                .get("/sessions/{id}/timeline", made.<String>path("id"))
                .jsonPath();
    }
}
