package dev.lilt.content.publication;

import static dev.lilt.content.testing.Api.asAuthor;
import static dev.lilt.content.testing.Api.asMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@RealParts
class PublishingTest {

    @Test
    void shouldPublishAFirstVersion() {
        // Given
        Example exercise = Api.exercise("test-first");

        // When
        Response response = asAuthor().body(exercise.json()).put("/exercises/test-first");

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Location")).endsWith("/exercises/test-first");
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(response.asString()).isEqualTo(exercise.json());
        assertThat(asMember().get("/exercises/test-first").asString()).isEqualTo(exercise.json());
    }

    @Test
    void shouldReplaceAVersionAndKeepTheOldOne() {
        // Given
        Example first = Api.exercise("test-replaced");
        Api.publish(first);
        Example second = first.with("title.en", "\"Better tilt\"");

        // When
        Response response = Api.replace(second, 1);

        // Then
        String published = second.with("version", "2").json();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
        assertThat(response.asString()).isEqualTo(published);
        assertThat(asMember().get("/exercises/test-replaced").asString()).isEqualTo(published);
        assertThat(asMember().get("/exercises/test-replaced/versions/2").asString())
                .isEqualTo(published);
        assertThat(asMember().get("/exercises/test-replaced/versions/1").asString())
                .isEqualTo(first.json());
    }

    @Test
    void shouldTakeBackWhatWasGot() {
        // Given
        Api.publish("test-got");
        String got = asMember().get("/exercises/test-got").asString();

        // When
        Response response = asAuthor().header("If-Match", "\"1\"").body(got).put("/exercises/test-got");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo(got.replace("\"version\":1", "\"version\":2"));
    }

    @Test
    void shouldTakeTheIdFromThePath() {
        // Given
        Example unnamed = Api.exercise("test-unnamed").without("id").without("version");

        // When
        Response response = asAuthor().body(unnamed.json()).put("/exercises/test-unnamed");

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.asString()).isEqualTo(Api.exercise("test-unnamed").json());
    }

    @Test
    void shouldReplaceWhicheverVersionIfTold() {
        // Given
        Example exercise = Api.exercise("test-whichever");
        Api.publish(exercise);

        // When
        Response response =
                asAuthor().header("If-Match", "*").body(exercise.json()).put("/exercises/test-whichever");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldPublishOnlyIfNewIfTold() {
        // Given
        Example exercise = Api.exercise("test-only-new");

        // When
        Response first =
                asAuthor().header("If-None-Match", "*").body(exercise.json()).put("/exercises/test-only-new");
        Response second =
                asAuthor().header("If-None-Match", "*").body(exercise.json()).put("/exercises/test-only-new");

        // Then
        assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(201, 412);
    }

    @Test
    void shouldRetire() {
        // Given
        Example exercise = Api.exercise("test-retired");
        Api.publish(exercise);

        // When
        Response response = asAuthor().delete("/exercises/test-retired");

        // Then
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.asString()).isEmpty();
        asMember().get("/exercises/test-retired").then().statusCode(404);
        asAuthor().delete("/exercises/test-retired").then().statusCode(404);
        assertThat(asMember().get("/exercises/test-retired/versions/1").asString())
                .isEqualTo(exercise.json());
        assertThat(asMember().get("/exercises").<List<String>>path("items.id")).doesNotContain("test-retired");
    }

    @Test
    void shouldGoOnCountingAfterRetirement() {
        // Given
        Example exercise = Api.exercise("test-come-back");
        Api.publish(exercise);
        asAuthor().delete("/exercises/test-come-back").then().statusCode(204);

        // When
        Response stale = Api.replace(exercise, 1);
        Response response = asAuthor().body(exercise.json()).put("/exercises/test-come-back");

        // Then
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void shouldRetireOnlyTheVersionThatWasSeen() {
        // Given
        Api.publish("test-seen");

        // When
        Response stale = asAuthor().header("If-Match", "\"2\"").delete("/exercises/test-seen");
        Response seen = asAuthor().header("If-Match", "\"1\"").delete("/exercises/test-seen");

        // Then
        assertThat(List.of(stale.statusCode(), seen.statusCode())).containsExactly(412, 204);
    }

    @RepeatedTest(10)
    void shouldLetOneOfTwoReplacementsWin() throws Exception {
        // Given
        Example exercise = Api.exercise("test-race-" + System.nanoTime());
        Api.publish(exercise);

        // When
        List<Integer> answers = together(() -> Api.replace(exercise, 1).statusCode());

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(asMember().get("/exercises/" + exercise.id()).header("ETag")).isEqualTo("\"2\"");
    }

    @RepeatedTest(10)
    void shouldLetOneOfTwoFirstVersionsWin() throws Exception {
        // Given
        Example exercise = Api.exercise("test-race-" + System.nanoTime());

        // When
        List<Integer> answers = together(() -> asAuthor()
                .body(exercise.json())
                .put("/exercises/" + exercise.id())
                .statusCode());

        // Then
        assertThat(answers).containsExactlyInAnyOrder(201, 428);
        assertThat(asMember().get("/exercises/" + exercise.id()).header("ETag")).isEqualTo("\"1\"");
    }

    private static List<Integer> together(Callable<Integer> call) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = both.submit(call);
            Future<Integer> other = both.submit(call);
            return List.of(one.get(), other.get());
        }
    }
}
