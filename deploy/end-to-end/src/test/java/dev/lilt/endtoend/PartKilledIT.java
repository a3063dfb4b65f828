package dev.lilt.endtoend;

import static dev.lilt.endtoend.WholePathIT.activeMs;
import static dev.lilt.endtoend.WholePathIT.awaitWeek;
import static dev.lilt.endtoend.WholePathIT.completeLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.local.process.StackComponent;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of one part after the other: nothing is lost, and nothing counts twice. */
class PartKilledIT {
    private final RunningStack stack = RunningStack.get();

    @Test
    void shouldGoOnAtTheRightCueAfterSessionServiceWasKilledInMidSession() throws InterruptedException {
        // Given
        Member alma = Member.fresh();
        String session = alma.session(10);
        JsonPath timeline = alma.timeline(session);
        Following following = Following.start(alma, session);
        alma.command(session, "start");
        await().until(() -> following.ids().size() > 12);

        // When
        restart("session-service");

        // Then
        assertThat(following.whole()).isEqualTo(completeLog(timeline));
        assertThat(following.opened()).hasSizeGreaterThan(1).noneMatch(state -> state.contains("resync"));
        assertThat(awaitWeek(alma, 1).getLong("activeMs"))
                .isEqualTo(activeMs(timeline, timeline.getLong("durationMs")));
    }

    @Test
    void shouldCompleteASessionWhoseEndCameWhileSessionServiceWasDown() {
        // Given
        Member alma = Member.fresh();
        String session = alma.session(60);
        alma.command(session, "start");
        StackComponent service = stack.part("session-service");
        service.kill();
        await().pollDelay(Duration.ofSeconds(7)).until(() -> !service.isAlive());

        // When
        service.start();

        // Then
        assertThat(alma.state(session).getString("status")).isEqualTo("completed");
        assertThat(awaitWeek(alma, 1).getLong("activeMs"))
                .isEqualTo(
                        activeMs(alma.timeline(session), alma.timeline(session).getLong("durationMs")));
    }

    @Test
    void shouldCountUnreadCompletionsOnceAfterTrackingServiceWasKilled() {
        // Given
        List<Member> members =
                IntStream.range(0, 6).mapToObj(i -> Member.fresh()).toList();
        StackComponent tracking = stack.part("tracking-service");
        members.subList(0, 3).forEach(PartKilledIT::exerciseBriefly);
        tracking.kill();
        members.subList(3, 6).forEach(PartKilledIT::exerciseBriefly);

        // When
        tracking.start();

        // Then
        for (Member member : members) {
            assertThat(awaitWeek(member, 1).getLong("activeMs")).isPositive();
        }
        restart("tracking-service");
        members.forEach(member -> assertThat(member.week().getInt("sessions")).isEqualTo(1));
    }

    @Test
    void shouldKeepCompletionsUntilKafkaIsBack() {
        // Given
        Member alma = Member.fresh();
        StackComponent kafka = stack.part("kafka");
        kafka.kill();
        exerciseBriefly(alma);

        // When
        kafka.start();

        // Then
        assertThat(awaitWeek(alma, 1).getLong("activeMs")).isPositive();
    }

    @Test
    void shouldMakeAndRunSessionsWhileTheOtherServicesAreDown() throws InterruptedException {
        // Given
        Member alma = Member.fresh();
        stack.part("content-service").kill();
        stack.part("tracking-service").kill();

        // When
        String session = alma.session(60);
        Following following = Following.start(alma, session);
        alma.command(session, "start");

        // Then
        assertThat(following.whole()).isEqualTo(completeLog(alma.timeline(session)));
        stack.part("content-service").start();
        stack.part("tracking-service").start();
        assertThat(awaitWeek(alma, 1).getLong("activeMs")).isPositive();
    }

    @Test
    void shouldKeepFollowersGoingWhileTheDatabaseIsAway() throws InterruptedException {
        // Given
        Member alma = Member.fresh();
        String session = alma.session(10);
        JsonPath timeline = alma.timeline(session);
        Following following = Following.start(alma, session);
        alma.command(session, "start");
        await().until(() -> following.ids().size() > 12);
        StackComponent postgres = stack.part("postgresql");

        // When
        postgres.kill();

        // Then
        int before = following.ids().size();
        await().until(() -> following.ids().size() > before + 3);
        assertThat(alma.at("session-service").get("/sessions/{id}", session).asString())
                .isEqualTo("""
                {"type":"urn:lilt:problem:unavailable","status":503,"title":"Unavailable",\
                "detail":"A part of the service can't be reached now. Try again in a while.","instance":"/sessions/%s"}""".formatted(session));
        postgres.start();
        assertThat(following.whole()).isEqualTo(completeLog(timeline));
        assertThat(awaitWeek(alma, 1).getLong("activeMs"))
                .isEqualTo(activeMs(timeline, timeline.getLong("durationMs")));
    }

    private void restart(String name) {
        StackComponent part = stack.part(name);
        part.kill();
        part.start();
    }

    private static void exerciseBriefly(Member member) {
        String session = member.session(60);
        member.command(session, "start");
        await().until(() -> member.state(session).getLong("positionMs") > 40_000);
        member.command(session, "stop");
    }
}
