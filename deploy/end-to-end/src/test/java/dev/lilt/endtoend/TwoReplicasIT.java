package dev.lilt.endtoend;

import static dev.lilt.endtoend.WholePathIT.activeMs;
import static dev.lilt.endtoend.WholePathIT.awaitWeek;
import static dev.lilt.endtoend.WholePathIT.completeLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.process.StackComponent;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two replicas of session-service are one: followers may be on either, and either may go. */
@Order(Order.DEFAULT + 1)
class TwoReplicasIT {
    private final RunningStack stack = RunningStack.get(2);
    private final Member alma = Member.fresh(stack);

    @Test
    void shouldBringACommandToTheFollowersOfTheOtherReplica() {
        // Given
        String session = alma.session(1);
        Following here = Following.start(alma, session, "session-service-1");
        Following there = Following.start(alma, session, "session-service-2");
        await().until(() -> here.ids().equals(List.of("1.state")) && there.ids().equals(here.ids()));
        alma.command("session-service-1", session, "{\"type\":\"start\"}");
        List<Long> millis = new ArrayList<>();

        // When
        for (int revision = 3; revision <= 22; revision++) {
            String state = revision + ".state";
            alma.command("session-service-1", session, pauseOrResume(revision));
            await().atMost(Duration.ofSeconds(1))
                    .until(() -> there.ids().contains(state) && here.ids().contains(state));
            millis.add(TimeUnit.NANOSECONDS.toMillis(came(there, state) - came(here, state)));
        }

        // Then
        System.out.println("milliseconds to the other replica, after this one: "
                + millis.stream().sorted().toList());
        assertThat(Heard.inForce(there.heard())).isEqualTo(Heard.inForce(here.heard()));
        alma.command(session, "stop");
    }

    @Test
    void shouldStopEveryFollowerForASymptomWithinASecondAndSayWhatToDo() throws InterruptedException {
        // Given
        String session = alma.session(1);
        List<Following> followings = onEither(session);
        alma.command(session, "start");
        await().until(() -> followings.stream().allMatch(each -> each.ids().contains("2.0")));

        // When
        alma.command("session-service-1", session, "{\"type\":\"stop\",\"symptoms\":[\"chest-pain\"]}");

        // Then
        await().atMost(Duration.ofSeconds(1))
                .until(() -> followings.stream().allMatch(each -> each.ids().contains("3.end")));
        for (Following following : followings) {
            Heard last = following.heard().get(following.heard().size() - 2);
            assertThat(last.name()).isEqualTo("cue");
            assertThat(last.data().get("kind").textValue()).isEqualTo("end");
            assertThat(last.data().get("title").textValue()).isEqualTo("Emergency: call now");
            Heard state = following.heard().get(following.heard().size() - 3);
            assertThat(state.data().at("/guidance/urgency").textValue()).isEqualTo("urgent");
        }
        int status = alma.at("session-service-2")
                .body("{\"type\":\"resume\"}")
                .put("/sessions/{id}/commands/go-on", session)
                .statusCode();
        assertThat(status).isEqualTo(409);
    }

    @Test
    void shouldGoOnAtTheRightCueOnTheOtherReplicaAfterOneWasKilled() throws InterruptedException {
        // Given
        String session = alma.session(10);
        JsonPath timeline = alma.timeline(session);
        List<Following> followings = onEither(session);
        alma.command(session, "start");
        await().until(() -> followings.stream().allMatch(each -> each.ids().size() > 12));
        StackComponent replica = stack.part("session-service-1");

        // When
        replica.kill();

        // Then
        for (Following following : followings) {
            assertThat(following.whole()).isEqualTo(completeLog(timeline));
            assertThat(following.opened()).noneMatch(state -> state.contains("resync"));
        }
        assertThat(connections(followings)).containsExactly(2, 1, 2, 1);
        assertThat(awaitWeek(alma, 1).getLong("activeMs"))
                .isEqualTo(activeMs(timeline, timeline.getLong("durationMs")));
        replica.start();
        assertThat(alma.completed()).containsExactly(session);
    }

    @Test
    void shouldLoseNothingWhenAReplicaStopsInOrder() throws InterruptedException {
        // Given
        String session = alma.session(10);
        JsonPath timeline = alma.timeline(session);
        List<Following> followings = onEither(session);
        alma.command(session, "start");
        await().until(() -> followings.stream().allMatch(each -> each.ids().size() > 12));
        StackComponent replica = stack.part("session-service-2");

        // When
        replica.close();

        // Then
        for (Following following : followings) {
            assertThat(following.whole()).isEqualTo(completeLog(timeline));
            assertThat(following.opened()).noneMatch(state -> state.contains("resync"));
        }
        assertThat(connections(followings)).containsExactly(1, 2, 1, 2);
        replica.start();
    }

    /** Two on each replica, in turn. */
    private List<Following> onEither(String session) {
        return Stream.of("session-service-1", "session-service-2", "session-service-1", "session-service-2")
                .map(part -> Following.start(alma, session, part))
                .toList();
    }

    private static List<Integer> connections(List<Following> followings) {
        return followings.stream().map(each -> each.opened().size()).toList();
    }

    private static String pauseOrResume(int revision) {
        return revision % 2 == 1 ? "{\"type\":\"pause\"}" : "{\"type\":\"resume\"}";
    }

    private static long came(Following following, String id) {
        return following.heard().stream()
                .filter(heard -> heard.id().equals(id))
                .findFirst()
                .orElseThrow()
                .nanos();
    }
}
