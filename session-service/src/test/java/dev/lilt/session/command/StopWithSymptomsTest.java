package dev.lilt.session.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
            "chest-pain" | urgent | Urgent care now      | "Chest pain needs urgent care now. Call for help and do not go alone."
            "bleeding"   | soon   | Contact someone soon | "Any bleeding: call your maternity unit, midwife or doctor soon."
            "fluid-loss" | soon   | Contact someone soon | "Losing fluid: call your maternity unit, midwife or doctor soon."
            "sharp-pain" | soon   | Contact someone soon | "Stop and rest. If the pain stays or comes back, call your midwife or doctor."
            "dizziness"  | soon   | Contact someone soon | "Stop, sit or lie on your side, sip some water. If it does not pass soon, ask for help."
            "other"      | soon   | Contact someone soon | "Stop. If something worries you, it is worth a call to your midwife or doctor."
            "chest-pain","dizziness","chest-pain" | urgent | Urgent care now | "Stop, sit or lie on your side, sip some water. If it does not pass soon, ask for help.","Chest pain needs urgent care now. Call for help and do not go alone."
            """)
    void shouldSayWhatToDoNow(String symptoms, String urgency, String title, String texts) {
        // Given
        Response created = Service.make(member, CLEARED);
        String id = created.path("id");

        // When
        Response stopped = Service.command(member, id, "one", stop(symptoms));

        // Then
        String at = stopped.path("at");
        assertThat(stopped.asString())
                .isEqualTo("""
                        {"id":"%s","revision":2,"status":"stopped","positionMs":0,"at":"%s","serverTime":"%s",\
                        "durationMs":310000,"timelineId":"%s","exercise":"pelvic-tilt","followers":0,\
                        "guidance":{"urgency":"%s","title":"%s","texts":[%s]}}""".formatted(id, at, at, created.path("timelineId"), urgency, title, texts));
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
    void shouldAskForClearanceAgainBeforeAnotherSession() {
        // Given
        String id = Service.session("stopped-early", Service.MORNING);
        Service.command("stopped-early", id, "one", stop("\"bleeding\"")).then().statusCode(200);

        // When
        Response again = Service.make("stopped-early", Service.MORNING);
        Response cleared = Service.make("stopped-early", CLEARED);
        Response after = Service.make("stopped-early", Service.MORNING);

        // Then
        assertThat(again.<String>path("type")).isEqualTo("urn:lilt:problem:clearance-needed");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(cleared.statusCode()).isEqualTo(201);
        assertThat(after.statusCode()).isEqualTo(201);
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
        assertThat(log).contains("""
                id: 3.%d
                event: cue
                data: {"atMs":%d,"durationMs":0,"exercise":"pelvic-tilt","haptic":"long","index":%d,"kind":"end",\
                "say":"Chest pain needs urgent care now. Call for help and do not go alone.",\
                "text":"Call for urgent medical care now","title":"Get care now","dueAt":"%s"}

                id: 3.end
                """.formatted(index, stopped.<Integer>path("positionMs"), index, stopped.path("at")));
    }

    @Test
    void shouldSayNothingMoreAfterAPlainStop() {
        // Given
        String id = Service.session(member, CLEARED);

        // When
        Response stopped = Service.command(member, id, "one", stop(""));

        // Then
        assertThat(stopped.asString()).endsWith("\"followers\":0}");
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
                "say":"We stop here. Sit back on your heels first. Take your time getting up.",\
                "text":"Take your time getting up","title":"Stopped","dueAt":"%s"}

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
