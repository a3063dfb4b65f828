package dev.lilt.local;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.MemberProfile;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.ReceivedWeek;
import dev.lilt.client.api.SessionRequest;
import dev.lilt.client.api.WeekBounds;
import dev.lilt.client.follow.Monotonic;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.SessionFollower;
import dev.lilt.client.terminal.Console;
import dev.lilt.client.week.WeekBars;
import dev.lilt.local.ForegroundStack.Failed;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The morning of a member: a session is made, followed over its gates to its end, and found again in the week. */
final class DemoSession {
    static final String MEMBER = "demo";

    private static final String PLAN = "back-care-day";
    private static final String BLOCK = "morning";

    /** Session seconds per second: the block's five to eight minutes take ten to sixteen seconds. */
    private static final int PACE = 30;

    private static final Duration WEEK_PATIENCE = Duration.ofSeconds(20);
    private static final Duration WEEK_INTERVAL = Duration.ofMillis(200);

    private final Api api;
    private final ZoneId zone = ZoneId.systemDefault();

    DemoSession(Api api) {
        this.api = api;
    }

    /**
     * Shows it all on standard output; closing a {@link Console} gives the terminal back and leaves the stream open.
     */
    @SuppressWarnings("ClosingStandardOutputStreams")
    void run() throws ApiException, Failed, InterruptedException {
        System.out.printf("%nThe block \"%s\" of %s, %d times as fast:%n%n", BLOCK, PLAN, PACE);
        try (var screen = Console.open(System.out, System.getenv())) {
            int before = api.currentWeek(new WeekBounds(zone, null)).week().sessions();
            follow(screen);
            var week = awaitWeek(before + 1);
            System.out.printf("%nThe session went through Kafka, and this is what it adds to the week:%n%n");
            new WeekBars(screen.capabilities(), screen.columns())
                    .lines(List.of(week))
                    .forEach(System.out::println);
            System.out.println();
        }
    }

    private void follow(Console screen) throws ApiException, Failed, InterruptedException {
        var profile = new MemberProfile(24, MemberProfile.Clearance.NOTHING_APPLIES);
        var session = api.create(SessionRequest.block(PLAN, BLOCK, profile, zone)
                        .waiting(true)
                        .withPace(PACE))
                .state();
        try (var renderer = new UnattendedRenderer(screen.renderer(true, null))) {
            var outcome =
                    new SessionFollower(api, renderer, Monotonic.system(), SessionFollower.LEAD).begin(session.id());
            var isComplete = outcome instanceof Outcome.Ended ended && ended.status() == ReceivedStatus.COMPLETED;
            if (!isComplete) {
                throw new Failed("the session was left or stopped before its end");
            }
        }
    }

    /** The end of a session reaches the week by way of a topic, a moment later. */
    private ReceivedWeek awaitWeek(int sessions) throws ApiException, Failed, InterruptedException {
        long deadline = System.nanoTime() + WEEK_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var week = api.currentWeek(new WeekBounds(zone, null)).week();
            if (week.sessions() >= sessions) {
                return week;
            }
            Thread.sleep(WEEK_INTERVAL);
        }
        throw new Failed("the session did not reach the week within " + WEEK_PATIENCE.toSeconds() + " s");
    }
}
