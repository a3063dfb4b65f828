package dev.lilt.session.view;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.invalidRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages have three sessions in tests. */
@SessionServiceTest
class ListSessionsTest {
    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldListAPageAsEachSessionStands() {
        // Given
        String older = Service.session("lister-one", Service.MORNING);
        String newer = Service.session("lister-one", Service.QUICK);
        Service.command("lister-one", older, "stop").then().statusCode(200);

        // When
        Response answer = Service.as("lister-one").get("/sessions");

        // Then
        String now = answer.path("items[0].serverTime");
        assertThat(answer.asString()).isEqualTo("""
                        {"items":[\
                        {"id":"%s","revision":1,"status":"ready","positionMs":0,"at":"%s","serverTime":"%s",\
                        "durationMs":84000,"timelineId":"%s","exercise":"seated-forward-lean","followers":0,"locale":"en","pace":60},\
                        {"id":"%s","revision":2,"status":"stopped","positionMs":0,"at":"%s","serverTime":"%s",\
                        "durationMs":300000,"timelineId":"%s","exercise":"pelvic-tilt","followers":0,"locale":"en"}]}""".formatted(
                        newer,
                        now,
                        now,
                        answer.path("items[0].timelineId"),
                        older,
                        now,
                        now,
                        answer.path("items[1].timelineId")));
    }

    @Test
    void shouldListPageByPageNewestFirst() {
        // Given
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String id = Service.session("lister-two", Service.MORNING);
            Service.command("lister-two", id, "stop").then().statusCode(200);
            made.addFirst(id);
        }

        // When
        List<List<String>> pages = pages("lister-two", Map.of("status", "stopped"));

        // Then
        assertThat(pages).containsExactly(made.subList(0, 3), made.subList(3, 6), made.subList(6, 7));
    }

    @Test
    void shouldEndWithAPageThatIsFull() {
        // Given
        Stream.generate(() -> Service.session("lister-three", Service.MORNING))
                .limit(3)
                .forEach(id -> Service.command("lister-three", id, "stop"));

        // When
        Response answer = Service.as("lister-three").get("/sessions");

        // Then
        assertThat(answer.<List<Object>>path("items")).hasSize(3);
        assertThat(answer.<@Nullable String>path("next")).isNull();
    }

    @Test
    void shouldListOnlyThoseThatStandSo() {
        // Given
        String ready = Service.session("lister-four", Service.MORNING);
        String running = Service.session("lister-four", Service.MORNING);
        Service.command("lister-four", running, "start").then().statusCode(200);
        String paused = Service.session("lister-four", Service.MORNING);
        Service.command("lister-four", paused, "start").then().statusCode(200);
        Service.command("lister-four", paused, "pause").then().statusCode(200);

        // When
        List<List<List<String>>> pages = Stream.of("ready", "running", "paused", "stopped", "completed", "expired")
                .map(status -> pages("lister-four", Map.of("status", status)))
                .toList();

        // Then
        assertThat(pages)
                .containsExactly(
                        List.of(List.of(ready)),
                        List.of(List.of(running)),
                        List.of(List.of(paused)),
                        List.of(List.of()),
                        List.of(List.of()),
                        List.of(List.of()));
    }

    @Test
    void shouldShowASessionAsCompletedFromTheMillisecondOfItsEnd() {
        // Given
        String id = Service.session("lister-five", Service.QUICK);
        Instant start =
                Instant.parse(Service.command("lister-five", id, "start").path("at"));
        Instant end = start.plus(Duration.ofMillis(84_000 / 60));

        // When
        List<String> sightings = new ArrayList<>();
        await().pollInterval(Duration.ofMillis(20)).until(() -> {
            look(Service.as("lister-five").get("/sessions/{id}", id), "", end, sightings);
            for (String status : List.of("running", "completed")) {
                Response listed = Service.as("lister-five").get("/sessions?status=" + status);
                if (!listed.<List<Object>>path("items").isEmpty()) {
                    look(listed, "items[0].", end, sightings);
                }
            }
            return sightings.contains("completed from the end");
        });

        // Then
        assertThat(sightings).isSubsetOf("running before the end", "completed from the end");
        assertThat(Service.as("lister-five").get("/sessions/{id}", id).asString())
                .contains("\"revision\":2,\"status\":\"completed\",\"positionMs\":84000,")
                .doesNotContain("\"exercise\"");
    }

    private static void look(Response answer, String path, Instant end, List<String> sightings) {
        boolean isOver = !Instant.parse(answer.path(path + "serverTime")).isBefore(end);
        sightings.add(answer.path(path + "status") + (isOver ? " from the end" : " before the end"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status | done       | one of ready, running, waiting, paused, completed, stopped, expired
            status | READY      | one of ready, running, waiting, paused, completed, stopped, expired
            after  | 2          | the 'next' of an earlier page
            after  | 0198C2F4-7D2E-7C11-9A54-3F1F6F0C2B11 | the 'next' of an earlier page
            """)
    void shouldNameAParameterThatIsWrong(String name, String value, String detail) {
        // When
        Response answer = Service.as("lister-six").queryParam(name, value).get("/sessions");

        // Then
        assertProblem(answer, invalidRequest("/sessions", name, detail));
    }

    /** The ids on each page. */
    private static List<List<String>> pages(String member, Map<String, String> query) {
        List<List<String>> pages = new ArrayList<>();
        String next = null;
        do {
            Response page = next == null
                    ? Service.as(member).queryParams(query).get("/sessions")
                    : Service.as(member)
                            .queryParams(query)
                            .queryParam("after", next)
                            .get("/sessions");
            pages.add(page.path("items.id"));
            next = page.path("next");
        } while (next != null);
        return pages;
    }
}
