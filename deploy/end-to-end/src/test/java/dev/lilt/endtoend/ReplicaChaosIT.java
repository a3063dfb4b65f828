package dev.lilt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A minute in which replicas die all the time, while sessions are followed and steered. */
@Order(Order.DEFAULT + 2)
class ReplicaChaosIT {
    private static final int SESSIONS = 50;
    private static final int FOLLOWERS = 4;
    private static final int PACE = 8;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RunningStack stack = RunningStack.get(2);

    private record Steered(Member member, String session, Devices devices, List<Following> followings) {
        static Steered ready(RunningStack stack, Random random) {
            Member member = Member.fresh(stack);
            String session = member.session(PACE);
            List<Following> followings = Stream.generate(() -> Following.start(member, session))
                    .limit(FOLLOWERS)
                    .toList();
            return new Steered(member, session, new Devices(member, session, random), followings);
        }
    }

    @Test
    void shouldBringTheSameLogToEveryFollowerAndCountEverySessionOnce() throws Exception {
        // Given
        long seed = Long.getLong("lilt.chaos.seed", new SecureRandom().nextLong());
        System.out.println("chaos: -Dlilt.chaos.seed=" + seed);
        List<Steered> all = IntStream.range(0, SESSIONS)
                .mapToObj(number -> Steered.ready(stack, new Random(seed + number)))
                .toList();

        // When
        int kills = rage(all, new Random(seed));
        all.parallelStream().forEach(each -> each.devices().stop());

        // Then
        System.out.println("chaos: kills=" + kills);
        for (Steered each : all) {
            Following late = Following.start(each.member(), each.session());
            late.whole();
            List<String> log = Heard.inForce(late.heard());
            for (Following following : each.followings()) {
                following.whole();
                assertThat(Heard.inForce(following.heard())).as(each.session()).isEqualTo(log);
                assertThat(following.opened()).noneMatch(state -> state.contains("resync"));
            }
            // Sent as often as it took to get an answer, accepted once.
            assertThat(each.devices().state().get("revision").intValue())
                    .isEqualTo(1 + each.devices().accepted());
        }
        for (Steered each : all) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(each.member().completed()).containsExactly(each.session()));
        }
    }

    private int rage(List<Steered> all, Random random) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var platform = Executors.newSingleThreadExecutor()) {
            Chaos chaos =
                    new Chaos(List.of(stack.part("session-service-1"), stack.part("session-service-2")), random, over);
            Future<Integer> kills = platform.submit(chaos::rage);
            List<Future<?>> steering = all.stream()
                    .<Future<?>>map(each -> threads.submit(() -> {
                        each.devices().steer(over);
                        return each;
                    }))
                    .toList();
            over.await(MINUTE.toMillis(), TimeUnit.MILLISECONDS);
            over.countDown();
            for (Future<?> each : steering) {
                each.get();
            }
            return kills.get();
        }
    }
}
