package dev.lilt.session.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SessionServiceTest
class StopWithSymptomsTest {
    private final String member = Service.someone();

    private static final String CLEARED = Service.MORNING.replace("{}", "{\"clearedByClinician\":true}");

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "chest-pain" | urgent | emergency
            "fever"      | urgent | emergency
            "bleeding"   | now    | maternity-unit
            "rib-pain"   | soon   | clinician
            "dizziness"  | rest   | none
            "other"      | rest   | none
            "dizziness","rib-pain","bleeding" | now | maternity-unit
            "sharp-pain","dizziness","chest-pain","bleeding","fluid-loss","other","sudden-breathlessness","loss-of-feeling","bladder-bowel-control","fever","tightenings","burning-urine","rib-pain" | urgent | emergency
            """)
    void shouldSayWhatToDoNow(String symptoms, String urgency, String call) {
        // Given
        Response created = Service.make(member, CLEARED);
        String id = created.path("id");

        // When
        Response stopped = Service.command(member, id, "one", stop(symptoms));

        // Then
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.<String>path("status")).isEqualTo("stopped");
        assertThat(stopped.<Map<String, Object>>path("guidance"))
                .containsOnlyKeys("urgency", "title", "texts", "call")
                .containsEntry("urgency", urgency)
                .containsEntry("call", call);
        assertThat(stopped.<String>path("guidance.title")).isNotBlank();
        assertThat(stopped.<List<String>>path("guidance.texts"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    /** The texts themselves are content: of each stop symptom its own, the worst first. */
    @Test
    void shouldTellTheTextsOfTheContentTheWorstFirst() {
        // Given
        String id = Service.session(member, CLEARED);

        // When
        Response stopped = Service.command(member, id, "one", stop("\"dizziness\",\"chest-pain\""));

        // Then
        assertThat(stopped.<List<String>>path("guidance.texts"))
                .containsExactly(textOf("chest-pain"), textOf("dizziness"));
    }

    private static String textOf(String symptom) {
        return Content.examples()
                .get("guidance/stop-symptoms")
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").textValue().equals(symptom))
                .map(item -> item.at("/text/en").textValue())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldBeOverForGoodAndKeepItsGuidance() {
        // Given
        String id = Service.session(member, CLEARED);
        Service.command(member, id, "start").then().statusCode(200);
        Response stopped = Service.command(member, id, "one", stop("\"dizziness\""));

        // When
        Response resumed = Service.command(member, id, "resume");

        // Then
        assertThat(resumed.<String>path("type")).isEqualTo("urn:lilt:problem:illegal-transition");
        assertThat(Service.as(member).get("/sessions/{id}", id).<Object>path("guidance"))
                .isEqualTo(stopped.path("guidance"));
    }

    @Test
    void shouldSayWhatToDoAsTheLastCue() {
        // Given
        String id = Service.session(member, CLEARED);
        Service.command(member, id, "start").then().statusCode(200);
        Response stopped = Service.command(member, id, "one", stop("\"dizziness\",\"chest-pain\""));

        // When
        String log =
                Service.as(member).get("/sessions/{id}/cues?from=start", id).asString();

        // Then
        int index = log.contains("id: 2.0\n") ? 1 : 0;
        assertThat(log)
                .containsPattern("""
                id: 3\\.%d
                event: cue
                data: \\{"atMs":%d,"durationMs":0,"exercise":"pelvic-tilt","haptic":"long","index":%d,"kind":"end",\
                "say":"Stop[^"]+","text":"Ask someone to stay with you","title":"Emergency: call now","dueAt":"%s"}

                id: 3\\.end
                """.formatted(index, stopped.<Integer>path("positionMs"), index, stopped.path("at")));
    }

    @Test
    void shouldSayNothingMoreAfterAPlainStop() {
        // Given
        String id = Service.session(member, CLEARED);

        // When
        Response stopped = Service.command(member, id, "one", stop(""));

        // Then
        assertThat(stopped.asString()).endsWith("\"followers\":0,\"locale\":\"en\"}");
    }

    @Test
    void shouldSayHowToGetUpAsTheLastCueOfAPlainStop() {
        // Given
        String id = Service.session(member, CLEARED);
        Service.command(member, id, "start").then().statusCode(200);
        Response stopped = Service.command(member, id, "stop");

        // When
        String log =
                Service.as(member).get("/sessions/{id}/cues?from=start", id).asString();

        // Then
        int index = log.contains("id: 2.0\n") ? 1 : 0;
        assertThat(log).contains("""
                id: 3.%d
                event: cue
                data: {"atMs":%d,"durationMs":0,"exercise":"pelvic-tilt","haptic":"long","index":%d,"kind":"end",\
                "say":"Move slowly, one step at a time. We stop here. Take your time.",\
                "text":"Take your time","title":"Stopped","dueAt":"%s"}

                id: 3.end
                """.formatted(index, stopped.<Integer>path("positionMs"), index, stopped.path("at")));
    }

    /** Nor may a refusal, which is where logs like to quote what was sent. What Kafka gets: see CompletionTopicTest. */
    @Test
    void shouldTellNobodyElseOfHealthDetails() {
        // Given
        String discreet = CLEARED.replace("24", "37");
        List<String> logged = Collections.synchronizedList(new ArrayList<>());
        Handler handler = collecting(logged);
        Logger root = Logger.getLogger("");
        Logger ours = Logger.getLogger("dev.lilt");
        root.addHandler(handler);
        ours.setLevel(Level.ALL);

        // When
        String id = Service.session("discreet-member", discreet);
        Service.command("discreet-member", id, "start").then().statusCode(200);
        Service.command("discreet-member", id, "one", stop("\"fluid-loss\""))
                .then()
                .statusCode(200);
        Service.command("discreet-member", id, "two", stop("\"fluid-loss\""))
                .then()
                .statusCode(409);
        Service.command("discreet-member", id, "three", stop("\"fluid-loss\",\"gushing\""))
                .then()
                .statusCode(422);
        Service.make(
                        "discreet-member",
                        discreet.replace("{\"clearedByClinician\":true}", "{\"conditions\":[\"heart-disease\"]}"))
                .then()
                .statusCode(422);
        Service.make(
                        "discreet-member",
                        discreet.replaceFirst("\\{", "{\"comfort\":[\"my heart hurts, gushing fluid\"],"))
                .then()
                .statusCode(422);
        root.removeHandler(handler);
        ours.setLevel(null);

        // Then
        List<String> details = List.of("fluid", "FLUID", "gushing", "heart", "HEART", "discreet-member", "\"37\"");
        assertThat(logged)
                .allSatisfy(
                        line -> assertThat(line).doesNotContain(details).doesNotContainPattern("(?i)(week|clearance)"));
        assertThat(Service.as("discreet-member").get("/q/metrics").asString())
                .contains("/sessions/{id}/commands/{commandId}")
                .doesNotContain(details)
                .doesNotContain(id);
    }

    private static Handler collecting(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(ExtLogRecord.wrap(line).getFormattedMessage() + " " + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String stop(String symptoms) {
        return "{\"type\":\"stop\",\"symptoms\":[" + symptoms + "]}";
    }
}
