package dev.lilt.session.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SessionServiceTest
class CreateSessionTest {
    private final String member = Service.someone();

    private static final String FIRST =
            "Before you begin: talk to your midwife or doctor about these exercises, also if you feel well.";

    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
        Content.publishSupine();
    }

    @Test
    void shouldAnswerWithTheStateOfTheNewSession() {
        // When
        Response answer = Service.make(member, Service.MORNING);

        // Then
        String id = answer.header("Location").replaceFirst(".*/sessions/", "");
        String timelineId =
                Service.as(member).get("/sessions/{id}/timeline", id).path("timelineId");
        String at = answer.path("at");
        assertThat(answer.asString()).isEqualTo("""
                        {"id":"%s","revision":1,"status":"ready","positionMs":0,"at":"%s","serverTime":"%s",\
                        "durationMs":300000,"timelineId":"%s","exercise":"pelvic-tilt","followers":0,"locale":"en","adjustments":[],\
                        "notices":["%s",\
                        "Regular movement makes most days easier. It will not take every ache away."]}""".formatted(id, at, at, timelineId, FIRST));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(Instant.parse(at)).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
        assertThat(at).hasSize("2026-11-22T10:00:42.000Z".length());
    }

    @Test
    void shouldShowTheSessionWhereLocationSays() {
        // Given
        Response created = Service.make(member, Service.FAST_CATS);

        // When
        Response seen = Service.as(member).get(created.header("Location"));

        // Then
        assertThat(seen.asString()).isEqualTo("""
                        {"id":"%s","revision":1,"status":"ready","positionMs":0,"at":"%s","serverTime":"%s",\
                        "durationMs":111000,"timelineId":"%s","exercise":"cat-cow","followers":0,"locale":"en","pace":60}""".formatted(
                        created.path("id"), seen.path("at"), seen.path("at"), created.path("timelineId")));
    }

    @ParameterizedTest
    @CsvSource({"5, 285000, 315000", "6, 342000, 378000", "8, 456000, 504000"})
    void shouldComeWithinFivePercentOfTheLengthWishedFor(int minutes, int least, int most) {
        // When
        Response answer = Service.make(member, Service.MORNING.replaceFirst("\\{", "{\"minutes\":" + minutes + ","));

        // Then
        assertThat(answer.<Integer>path("durationMs")).isBetween(least, most);
    }

    @Test
    void shouldTakeTheFirstExerciseOfABlockThatLeavesTheChoice() {
        // When
        Response answer = Service.make(member, Service.MORNING.replace("morning", "evening"));

        // Then
        assertThat(answer.<String>path("exercise")).isEqualTo("walk-pelvic-sway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"gestationalWeek\":21,", "\"gestationalWeek\":42,", ""})
    void shouldLeaveOutLyingOnTheBackAfterWeekTwenty(String week) {
        // When
        Response answer = Service.make(member, lyingThenCats(week));

        // Then
        assertThat(answer.asString()).contains("\"exercise\":\"cat-cow\"").contains("""
                        "adjustments":[{"exercise":"test-lying-twist",\
                        "reason":"Left out: no long time flat on the back in the second half of pregnancy."}]""");
    }

    @Test
    void shouldLetHerLieOnTheBackInWeekTwenty() {
        // When
        Response answer = Service.make(member, lyingThenCats("\"gestationalWeek\":20,"));

        // Then
        assertThat(answer.asString())
                .contains("\"exercise\":\"test-lying-twist\"")
                .contains("\"adjustments\":[]");
    }

    @Test
    void shouldChooseTheFirstThatIsThereAndSafeWhereABlockIsDoneInOne() {
        // Given
        String plan = """
                {"id":"test-evening","version":1,"blocks":[{"id":"wind-down","title":{"en":"Wind down"},"minutes":{"min":1,"max":9},\
                "exercises":["test-lying-twist","test-retired","cat-cow","pelvic-tilt"],"choose":"one"}]}""";
        Content.publish("plan/test-evening", plan.getBytes(StandardCharsets.UTF_8));
        String wish = "{\"plan\":\"test-evening\",\"block\":\"wind-down\"," + Service.PROFILE + "}";
        await().until(() -> Service.make(member, wish).statusCode() == 201);

        // When
        Response answer = Service.make(member, wish);

        // Then
        assertThat(answer.<String>path("exercise")).isEqualTo("cat-cow");
        assertThat(answer.<Integer>path("durationMs")).isEqualTo(131_000);
        assertThat(answer.<List<String>>path("adjustments.exercise"))
                .containsExactly("test-retired", "test-lying-twist");
    }

    private static String lyingThenCats(String week) {
        return """
                {"exercises":[{"id":"test-lying-twist"},{"id":"cat-cow"}],"zone":"Europe/Vienna",\
                "profile":{%s"clearance":{}}}""".formatted(week);
    }

    @Test
    void shouldNameATimelineByTheDigestOfItsCanonicalJson() throws Exception {
        // Given
        String id = Service.session(member, Service.MORNING);

        // When
        Response answer = Service.as(member).get("/sessions/{id}/timeline", id);

        // Then
        Map<String, Object> timeline = SORTED.readValue(answer.asString(), new TypeReference<>() {});
        Object timelineId = timeline.remove("timelineId");
        byte[] canonical = SORTED.writeValueAsString(timeline).getBytes(StandardCharsets.UTF_8);
        assertThat(timelineId)
                .isEqualTo("sha256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical)));
        assertThat(answer.header("ETag")).isEqualTo("\"" + timelineId + "\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void shouldNotSendATimelineAgainThatIsThere() {
        // Given
        String id = Service.session(member, Service.MORNING);
        String tag = Service.as(member).get("/sessions/{id}/timeline", id).header("ETag");

        // When
        Response answer = Service.as(member).header("If-None-Match", tag).get("/sessions/{id}/timeline", id);

        // Then
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
    }

    @Test
    void shouldSendTheSameTimelineForTheSameWish() {
        // Given
        String one = Service.session(member, Service.MORNING);
        String other = Service.session("somebody-else", Service.MORNING);

        // When
        String ofOne = Service.as(member).get("/sessions/{id}/timeline", one).asString();
        String ofOther = Service.as("somebody-else")
                .get("/sessions/{id}/timeline", other)
                .asString();

        // Then
        assertThat(ofOne).isEqualTo(ofOther);
    }
}
