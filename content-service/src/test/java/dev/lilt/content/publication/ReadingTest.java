package dev.lilt.content.publication;

import static dev.lilt.content.testing.Api.asMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import dev.lilt.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@RealParts
class ReadingTest {

    @Test
    void shouldGiveAnExerciseAsItWasPublished() {
        // When
        Response response = asMember().get("/exercises/side-lying-clamshell");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString())
                .isEqualTo(Example.of("exercise", "side-lying-clamshell").json());
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(response.contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            position=hands-and-knees           | cat-cow,pelvic-tilt
            position=any                       |
            position=seated                    | breathing-practice,light-stretches,seated-forward-lean
            kind=rest                          |
            position=supine                    |
            kind=aerobic                       | walk-pelvic-sway
            kind=relaxation                    | breathing-practice,seated-forward-lean
            kind=relaxation&position=seated&relieves=long-sitting | seated-forward-lean
            relieves=ligament-softness         | side-lying-clamshell
            week=42&kind=mobility              | cat-cow,light-stretches
            """)
    void shouldListWhatIsAskedFor(String query, String ids) {
        // When
        List<String> listed = shipped(asMember().get("/exercises?" + query));

        // Then
        assertThat(listed).containsExactlyElementsOf(ids == null ? List.of() : List.of(ids.split(",")));
    }

    @Test
    void shouldListAllSevenSortedById() {
        assertThat(shipped(asMember().get("/exercises")))
                .containsExactly(
                        "breathing-practice",
                        "cat-cow",
                        "light-stretches",
                        "pelvic-tilt",
                        "seated-forward-lean",
                        "side-lying-clamshell",
                        "walk-pelvic-sway");
    }

    @Test
    void shouldLeaveOutTheBackAfterWeek20() {
        // Given
        Api.publish(Api.exercise("test-on-the-back").with("position", "\"supine\""));

        // When
        List<String> inWeek20 = asMember().get("/exercises?week=20").path("items.id");
        List<String> inWeek21 = asMember().get("/exercises?week=21").path("items.id");

        // Then
        assertThat(inWeek20).contains("test-on-the-back");
        assertThat(inWeek21).contains("pelvic-tilt").doesNotContain("test-on-the-back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"})
    void shouldSayNothingTwice(String ifNoneMatch) {
        // When
        Response response = asMember().header("If-None-Match", ifNoneMatch).get("/exercises/cat-cow");

        // Then
        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.asString()).isEmpty();
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "1", "nonsense"})
    void shouldGiveTheNewestToWhoHasAnother(String ifNoneMatch) {
        asMember()
                .header("If-None-Match", ifNoneMatch)
                .get("/exercises/cat-cow")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldLetAVersionBeKeptForGood() {
        // When
        Response response = asMember().get("/exercises/cat-cow/versions/1");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString())
                .isEqualTo(Example.of("exercise", "cat-cow").json());
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        asMember()
                .header("If-None-Match", "\"1\"")
                .get("/exercises/cat-cow/versions/1")
                .then()
                .statusCode(304);
    }

    @Test
    void shouldListTheDayPlan() {
        // Given
        String plan = Example.of("plan", "back-care-day").json();

        // When
        Response list = asMember().get("/plans");
        Response one = asMember().get("/plans/back-care-day");

        // Then
        assertThat(list.asString()).isEqualTo("{\"items\":[" + plan + "]}");
        assertThat(one.asString()).isEqualTo(plan);
        assertThat(one.header("ETag")).isEqualTo("\"1\"");
        asMember()
                .header("If-None-Match", "\"1\"")
                .get("/plans/back-care-day")
                .then()
                .statusCode(304);
    }

    @Test
    void shouldListAllGuidance() {
        // Given
        String documents =
                String.join(",", Example.all("guidance").map(Example::json).toList());

        // When
        Response response = asMember().get("/guidance");

        // Then
        assertThat(response.asString()).isEqualTo("{\"items\":[" + documents + "]}");
    }

    @Test
    void shouldLetAuthorsReadToo() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.author("nora"))
                .get("/plans")
                .then()
                .statusCode(200);
    }

    /** Without what other tests have published. */
    private static List<String> shipped(Response response) {
        List<String> ids = response.then().statusCode(200).extract().path("items.id");
        return ids.stream().filter(id -> !id.startsWith("test-")).toList();
    }
}
