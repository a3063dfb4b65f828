package dev.lilt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.endtoend.Completions.Totals;
import dev.lilt.local.dlq.DeadLetterTopic;
import dev.lilt.local.process.StackComponent;
import io.restassured.path.json.JsonPath;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Completions run in while what should count them dies. {@code -Dlilt.chaos.kills=20} kills each part as often as the
 * project promises to bear; the builds that every change has to pass have less time.
 */
@Order(Order.DEFAULT + 3)
class CompletionChaosIT {
    private static final int SESSIONS = 20_000;
    private static final int KILLS = Integer.getInteger("lilt.chaos.kills", 1);

    private final RunningStack stack = RunningStack.get(2);
    private final LocalDate monday = LocalDate.now(ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);
    private final long seed = Long.getLong("lilt.chaos.seed", new SecureRandom().nextLong());

    @Test
    void shouldLoseAndDoubleNothingWhenPartitionsMoveInMidBatch() throws Exception {
        System.out.println("partitions move: -Dlilt.chaos.seed=" + seed);
        try (Completions completions = completions()) {
            // Given
            completions.send(SESSIONS / 4);

            // When
            stack.part("tracking-service-1").kill();
            completions.send(SESSIONS / 4);
            stack.part("tracking-service-1").start();
            completions.send(SESSIONS / 4);
            stack.part("tracking-service-2").close();
            completions.send(SESSIONS / 4);
            stack.part("tracking-service-2").start();

            // Then
            assertWeeksAreRight(completions);
        }
    }

    @Test
    void shouldLoseAndDoubleNothingWhateverIsKilled() throws Exception {
        System.out.println("completions chaos: -Dlilt.chaos.kills=" + KILLS + " -Dlilt.chaos.seed=" + seed);
        try (Completions completions = completions()) {
            // Given
            Random random = new Random(seed);
            List<StackComponent> victims = victims(random);

            // When
            for (StackComponent victim : victims) {
                completions.send(SESSIONS / victims.size());
                pause(random.nextInt(800));
                victim.kill();
                pause(random.nextInt(400));
                victim.start();
            }

            // Then
            assertWeeksAreRight(completions);
        }
    }

    /** Each part {@link #KILLS} times, in any order. */
    private List<StackComponent> victims(Random random) {
        List<StackComponent> victims = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            victims.add(stack.part("tracking-service-" + (1 + random.nextInt(2))));
            victims.add(stack.part("postgresql"));
            victims.add(stack.part("kafka"));
        }
        Collections.shuffle(victims, random);
        return victims;
    }

    private void assertWeeksAreRight(Completions completions) throws Exception {
        completions.awaitSent();
        long began = System.nanoTime();
        for (Map.Entry<String, Totals> expected : completions.totals().entrySet()) {
            Member member = new Member(stack, expected.getKey());
            await().atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .untilAsserted(() -> assertThat(week(member)).isEqualTo(expected.getValue()));
        }
        System.out.println("all weeks right after ms="
                + Duration.ofNanos(System.nanoTime() - began).toMillis());
        assertThat(new DeadLetterTopic(stack.url("kafka")).waiting()).isEmpty();
        // Once more, now that nothing is under way: what comes twice mustn't count twice.
        completions
                .totals()
                .forEach((member, totals) ->
                        assertThat(week(new Member(stack, member))).isEqualTo(totals));
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private Totals week(Member member) {
        String name = "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        JsonPath week = member.at("tracking-service")
                .get("/weeks/{week}", name)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<LocalDate, Long> activeMs = new TreeMap<>();
        week.<Map<String, Object>>getList("byDay").forEach(day -> {
            long ms = ((Number) day.get("activeMs")).longValue();
            if (ms > 0) {
                activeMs.put(LocalDate.parse(day.get("date").toString()), ms);
            }
        });
        return new Totals(week.getInt("sessions"), activeMs);
    }

    private Completions completions() {
        return new Completions(stack.url("kafka"), monday, seed);
    }
}
