package dev.lilt.content.shipped;

import static dev.lilt.content.testing.Api.asAuthor;
import static dev.lilt.content.testing.Api.asMember;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.definition.Definition;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.json.DefinitionJson;
import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import dev.lilt.content.testing.RealParts;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@RealParts
class ShippedImportTest {
    @Inject
    ShippedImport shipped;

    @Test
    void shouldImportAReleaseOnce() {
        // When
        shipped.importOnce(new ShippedFolder(Path.of("src/main/resources/shipped")).content(new DefinitionJson()));

        // Then
        assertThat(asMember().get("/exercises/walk-pelvic-sway").header("ETag")).isEqualTo("\"1\"");
        assertThat(asMember().get("/plans/back-care-day").header("ETag")).isEqualTo("\"1\"");
        assertThat(asMember().get("/guidance").<List<Integer>>path("items.version"))
                .containsOnly(1);
    }

    @Test
    void shouldImportAChangeAsTheNextVersion() {
        // Given
        Example first = Api.exercise("test-shipped");
        Example second = first.with("title.en", "\"Better tilt\"");
        shipped.importOnce(release(first));

        // When
        shipped.importOnce(release(second));

        // Then
        assertThat(asMember().get("/exercises/test-shipped").asString())
                .isEqualTo(second.with("version", "2").json());
    }

    @Test
    void shouldImportOnceWhenReplicasStartTogether() throws Exception {
        // Given
        Example exercise = Api.exercise("test-together");
        List<Future<?>> starts = new ArrayList<>();

        // When
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (int replica = 0; replica < 4; replica++) {
                starts.add(replicas.submit(() -> shipped.importOnce(release(exercise))));
            }
        }

        // Then
        for (Future<?> start : starts) {
            start.get();
        }
        assertThat(asMember().get("/exercises/test-together").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void shouldNotPutAnOlderTextBackInARollingUpdate() {
        // Given
        Example older = Api.exercise("test-rolling");
        Example newer = older.with("title.en", "\"Better tilt\"");
        shipped.importOnce(release(older));
        shipped.importOnce(release(newer));

        // When
        shipped.importOnce(release(older));

        // Then
        assertThat(asMember().get("/exercises/test-rolling").asString())
                .isEqualTo(newer.with("version", "2").json());
    }

    @Test
    void shouldLeaveWhatAnAuthorHasChanged() {
        // Given
        Example exercise = Api.exercise("test-authored");
        Example authored = exercise.with("title.en", "\"As nora says\"");
        shipped.importOnce(release(exercise));
        Api.replace(authored, 1).then().statusCode(200);

        // When
        shipped.importOnce(release(exercise.with("title.en", "\"As the release says\"")));

        // Then
        assertThat(asMember().get("/exercises/test-authored").asString())
                .isEqualTo(authored.with("version", "2").json());
    }

    @Test
    void shouldNotBringBackWhatAnAuthorHasRetired() {
        // Given
        Example exercise = Api.exercise("test-taken-away");
        shipped.importOnce(release(exercise));
        asAuthor().delete("/exercises/test-taken-away").then().statusCode(204);

        // When
        shipped.importOnce(release(exercise.with("title.en", "\"As the release says\"")));

        // Then
        asMember().get("/exercises/test-taken-away").then().statusCode(404);
    }

    @Test
    void shouldKeepWhatAReleaseNoLongerShips() {
        // Given
        shipped.importOnce(release(Api.exercise("test-vanished")));

        // When
        shipped.importOnce(release(Api.exercise("test-something-else")));

        // Then
        asMember().get("/exercises/test-vanished").then().statusCode(200);
    }

    private static ShippedContent release(Example exercise) {
        Definition definition = Definitions.read(exercise.tree(), Exercise.class);
        return new ShippedContent(List.of(definition));
    }
}
