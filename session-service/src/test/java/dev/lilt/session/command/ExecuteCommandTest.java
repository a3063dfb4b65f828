package dev.lilt.session.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class ExecuteCommandTest {
    private final String member = Service.someone();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldAnswerWithTheStateThatTheCommandMade() {
        // Given
        Response created = Service.make(member, Service.MORNING);
        String id = created.path("id");

        // When
        Response started = Service.command(member, id, "start");

        // Then
        assertThat(started.asString()).isEqualTo("""
                        {"id":"%s","revision":2,"status":"running","positionMs":0,"at":"%s","serverTime":"%s",\
                        "durationMs":%d,"timelineId":"%s","exercise":"pelvic-tilt","followers":0,"locale":"en"}""".formatted(
                        id,
                        started.path("at"),
                        started.path("at"),
                        created.<Integer>path("durationMs"),
                        created.path("timelineId")));
    }

    @Test
    void shouldStandStillWhilePausedAndGoOnFromThere() {
        // Given
        String id = Service.session(member, Service.MORNING);

        // When
        List<Response> answers = IntStream.range(0, 4)
                .mapToObj(i -> Service.command(
                        member, id, List.of("start", "pause", "resume", "stop").get(i)))
                .toList();

        // Then
        assertThat(answers)
                .extracting(answer -> answer.<String>path("status"))
                .containsExactly("running", "paused", "running", "stopped");
        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("revision"))
                .containsExactly(2, 3, 4, 5);
        int before = millisBetween(answers.get(0), answers.get(1));
        int after = millisBetween(answers.get(2), answers.get(3));
        assertThat(answers)
                .extracting(answer -> answer.<Integer>path("positionMs"))
                .containsExactly(0, before, before, before + after);
    }

    private static int millisBetween(Response one, Response other) {
        return (int) Duration.between(Instant.parse(one.path("at")), Instant.parse(other.path("at")))
                .toMillis();
    }

    @Test
    void shouldGiveTheSameAnswerToTheSameCommand() {
        // Given
        String id = Service.session(member, Service.MORNING);
        Response first = Service.command(member, id, "one", "{\"type\":\"start\"}");
        Service.command(member, id, "pause").then().statusCode(200);

        // When
        Response again = Service.command(member, id, "one", " {\n\"type\" : \"start\", \"symptoms\": null }");

        // Then
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(Service.as(member).get("/sessions/{id}", id).<Integer>path("revision"))
                .isEqualTo(3);
    }

    @Test
    void shouldTakeACommandThatIsSentTwiceAtOnceOnce() throws Exception {
        // Given
        String id = Service.session(member, Service.MORNING);

        // When
        List<Response> answers = atOnce(
                IntStream.range(0, 8).mapToObj(i -> "start").toList(),
                type -> Service.command(member, id, "one", "{\"type\":\"" + type + "\"}"));

        // Then
        assertThat(answers)
                .extracting(Response::asString)
                .hasSize(8)
                .containsOnly(answers.get(0).asString());
        assertThat(answers.get(0).<Integer>path("revision")).isEqualTo(2);
    }

    @Test
    void shouldPutCommandsThatComeAtOnceIntoOneOrder() throws Exception {
        // Given
        String id = Service.session(member, Service.MORNING);
        Service.command(member, id, "start").then().statusCode(200);
        List<String> types = IntStream.range(0, 40)
                .mapToObj(i -> i % 2 == 0 ? "pause" : "resume")
                .toList();

        // When
        List<Response> answers = atOnce(types, type -> Service.command(member, id, type));

        // Then
        List<Response> accepted = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .sorted(Comparator.comparingInt(answer -> answer.path("revision")))
                .toList();
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 409);
        assertThat(accepted)
                .extracting(answer -> answer.path("revision") + " " + answer.path("status"))
                .containsExactlyElementsOf(IntStream.range(0, accepted.size())
                        .mapToObj(i -> (i + 3) + (i % 2 == 0 ? " paused" : " running"))
                        .toList());
        assertThat(Service.as(member).get("/sessions/{id}", id).<Integer>path("revision"))
                .isEqualTo(accepted.size() + 2);
    }

    private interface Sending {
        Response send(String type);
    }

    private static List<Response> atOnce(List<String> types, Sending sending) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Response>> calls = new ArrayList<>();
            types.forEach(type -> calls.add(() -> sending.send(type)));
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
