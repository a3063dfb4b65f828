package dev.lilt.tracking.weeks;

import static dev.lilt.tracking.testing.Asking.ok;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lilt.support.time.WireInstant;
import dev.lilt.tracking.testing.Completion;
import dev.lilt.tracking.testing.Topics;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden weeks, from completions over Kafka to totals over REST. */
@QuarkusTest
class GoldenWeeksTest {
    @Inject
    Topics topics;

    static Stream<Case> cases() throws IOException {
        return new YAMLMapper()
                        .readValue(
                                GoldenWeeksTest.class.getResourceAsStream("/weeks/golden.yaml"),
                                new TypeReference<List<Case>>() {})
                        .stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void shouldAddUp(Case golden) {
        // Given
        String member = golden.name().replaceAll("[^a-z0-9]+", "-");
        List<Completion> completions = golden.completions(member);

        // When
        golden.deliver(completions).forEach(topics::send);
        awaitAllOf(member);

        // Then
        golden.weeks()
                .forEach((week, totals) -> assertThat(
                                asked(member, week, golden.ask()).knownAs(totals))
                        .as(week)
                        .isEqualTo(totals));
    }

    /** One more that comes last, in order after all others of this member, in a week that no case asks for. */
    private void awaitAllOf(String member) {
        topics.send(Completion.of(member, "2001-01-03T10:00:00.000Z", "2001-01-03T10:01:00.000Z")
                .walking("2001-01-03T10:00:00.000Z", "2001-01-03T10:01:00.000Z"));
        await().atMost(30, SECONDS)
                .untilAsserted(() ->
                        assertThat(asked(member, "2001-W01", null).sessions()).isEqualTo(1));
    }

    private static Totals asked(String member, String name, @Nullable String query) {
        JsonPath week = JsonPath.from(ok(member, "/weeks/" + name + (query == null ? "" : "?" + query)));
        List<Map<String, Object>> byDay = week.getList("byDay");
        assertThat(byDay).hasSize(7);
        Map<String, String> days = new LinkedHashMap<>();
        long activeMs = 0;
        for (Map<String, Object> day : byDay) {
            long ms = ((Number) day.get("activeMs")).longValue();
            activeMs += ms;
            if (ms > 0) {
                days.put(day.get("date").toString(), length(day));
            }
        }
        assertThat(week.getLong("activeMs")).isEqualTo(activeMs);
        Map<String, Map<String, Object>> byKind = week.getMap("byKind");
        Map<String, String> kinds = new LinkedHashMap<>();
        byKind.forEach((kind, time) -> {
            if (((Number) time.get("activeMs")).longValue() > 0) {
                kinds.put(kind, length(time));
            }
        });
        // All walks are moderate, and nothing else is.
        assertThat(week.getLong("moderateMinutes"))
                .isEqualTo(((Number) byKind.get("aerobic").get("minutes")).longValue());
        assertThat(byKind.entrySet().stream()
                        .filter(each -> !each.getKey().equals("rest"))
                        .mapToLong(each -> ((Number) each.getValue().get("activeMs")).longValue())
                        .sum())
                .isEqualTo(activeMs);
        return new Totals(week.getLong("minutes"), week.getInt("sessions"), days, kinds);
    }

    private static String length(Map<String, Object> time) {
        return Duration.ofMillis(((Number) time.get("activeMs")).longValue()).toString();
    }

    /** A case, as its file says it. */
    record Case(
            String name,
            List<Session> sessions,
            @Nullable String delivered,
            @Nullable String ask,
            Map<String, Totals> weeks) {
        List<Completion> completions(String member) {
            return sessions.stream()
                    .flatMap(session -> session.completions(member))
                    .toList();
        }

        List<Completion> deliver(List<Completion> completions) {
            return switch (delivered == null ? "once" : delivered) {
                case "once" -> completions;
                case "twice" ->
                    Stream.concat(completions.stream(), completions.stream()).toList();
                case "again backwards" ->
                    Stream.concat(completions.stream(), completions.reversed().stream())
                            .toList();
                default -> throw new IllegalArgumentException("delivered: " + delivered);
            };
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Session(
            @Nullable String zone,
            @Nullable String status,
            @Nullable String span,
            @Nullable String exercise,
            int repeat,
            List<String> active) {
        Stream<Completion> completions(String member) {
            return IntStream.range(0, Math.max(1, repeat)).mapToObj(day -> completion(member, Duration.ofDays(day)));
        }

        private Completion completion(String member, Duration later) {
            String first = span == null ? active.getFirst() : span;
            String last = span == null ? active.getLast() : span;
            Completion completion = Completion.of(member, at(first, 0, later), at(last, 1, later))
                    .in(zone == null ? "Europe/Vienna" : zone)
                    .ended(status == null ? "completed" : status);
            for (String interval : active) {
                String from = at(interval, 0, later);
                String to = at(interval, 1, later);
                completion = switch (exercise == null ? "walk" : exercise) {
                    case "walk" -> completion.walking(from, to);
                    case "tilt" -> completion.tilting(from, to);
                    case "rest" -> completion.resting(from, to);
                    default -> throw new IllegalArgumentException("exercise: " + exercise);
                };
            }
            return completion;
        }

        private static String at(String interval, int end, Duration later) {
            return WireInstant.of(Instant.parse(interval.split("/")[end]).plus(later));
        }
    }

    /** @param kinds of some cases only */
    record Totals(
            long minutes,
            int sessions,
            Map<String, String> days,
            @Nullable Map<String, String> kinds) {
        Totals knownAs(Totals expected) {
            return expected.kinds() == null ? new Totals(minutes, sessions, days, null) : this;
        }
    }
}
