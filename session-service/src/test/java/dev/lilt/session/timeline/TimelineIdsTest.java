package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Block;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.safety.Clearance;
import dev.lilt.session.safety.Profile;
import dev.lilt.session.safety.SafetyDecision;
import dev.lilt.session.safety.SafetyRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids and bytes of timelines are stored and are known to clients: no change of the code may change one. */
class TimelineIdsTest {
    private static final Path FILE = Path.of("src/test/resources/timelines/ids.txt");

    @Test
    void shouldKeepTheIdAndTheBytesOfEveryShippedTimeline() throws IOException {
        // When
        String ids = Shipped.dayPlan().blocks().stream()
                .flatMap(TimelineIdsTest::choices)
                .collect(Collectors.joining("\n", "", "\n"));

        // Then
        if ("write".equals(System.getProperty("lilt.tables"))) {
            Files.writeString(FILE, ids);
        }
        assertThat(ids).isEqualTo(Files.readString(FILE));
    }

    private static Stream<String> choices(Block block) {
        List<Exercise> all = block.exercises().stream().map(Shipped::exercise).toList();
        return block.choose() == Block.Choose.ALL
                ? lines(block, block.id(), all)
                : all.stream().flatMap(one -> lines(block, block.id() + "/" + one.id(), List.of(one)));
    }

    /** One line for the weeks whose timelines are the same. */
    private static Stream<String> lines(Block block, String name, List<Exercise> exercises) {
        return Stream.of(ExperienceLevel.values())
                .flatMap(level -> Stream.of(Locale.ENGLISH, Locale.of("es"))
                        .flatMap(locale -> IntStream.rangeClosed(0, Profile.LAST_WEEK)
                                .boxed()
                                .collect(Collectors.groupingBy(
                                        week -> dosed(exercises, level, week), LinkedHashMap::new, Collectors.toList()))
                                .entrySet()
                                .stream()
                                .flatMap(weeks -> lines(
                                        block,
                                        name + " " + level + " " + locale + " weeks " + span(weeks.getValue()),
                                        weeks.getKey(),
                                        locale))));
    }

    private static String span(List<Integer> weeks) {
        return weeks.getFirst() + "-" + weeks.getLast();
    }

    /** Exercises and doses that the safety rules leave in a week of pregnancy. */
    private record Dosed(List<Exercise> exercises, boolean isLate) {}

    private static Dosed dosed(List<Exercise> exercises, ExperienceLevel level, int week) {
        Profile profile = new Profile(week, new Clearance(Set.of(), false, false), Set.of(), false);
        Dosage dosage = new Dosage(level, false, week >= Dosage.LATE);
        List<Exercise> allowed = ((SafetyDecision.Allowed) SafetyRules.decide(exercises, profile)).exercises();
        return new Dosed(allowed.stream().map(dosage::of).toList(), dosage.isLate());
    }

    private static Stream<String> lines(Block block, String name, Dosed dosed, Locale locale) {
        Set<Comfort> eased = dosed.exercises().stream()
                .flatMap(each -> each.comfort().stream().limit(3))
                .collect(Collectors.toSet());
        return Stream.of(
                        line(name + " usual", dosed, Set.of(), new TargetDuration.Default(), locale),
                        line(
                                name + " longest",
                                dosed,
                                Set.of(),
                                new TargetDuration.Approximately(block.longest()),
                                locale),
                        line(
                                name + " eased",
                                dosed,
                                eased,
                                new TargetDuration.Between(block.shortest(), block.longest()),
                                locale))
                .flatMap(lines -> lines);
    }

    private static Stream<String> line(
            String name, Dosed dosed, Set<Comfort> eased, TargetDuration length, Locale locale) {
        return switch (Compiler.compile(
                new CompileRequest(dosed.exercises(), eased, length, locale, Shipped.transitions(), dosed.isLate()))) {
            case CompiledSession session ->
                Stream.of(name + " " + digests(session.timeline()), name + " extended " + digests(extended(session)));
            case CompileResult.CannotFit cannotFit -> Stream.of(name + " cannot fit");
            case CompileResult.TooMuch tooMuch -> Stream.of(name + " too much");
        };
    }

    /** With its last hold or rest a second longer, whether it may be or not. */
    private static Timeline extended(CompiledSession session) {
        Cue last = session.timeline().cues().stream()
                .filter(cue -> cue.kind() == CueKind.HOLD || cue.kind() == CueKind.REST)
                .reduce((first, second) -> second)
                .orElseThrow();
        return HoldExtension.at(last.at(), session)
                .orElseThrow()
                .extended(Duration.ofSeconds(1))
                .timeline();
    }

    private static String digests(Timeline timeline) {
        try {
            byte[] json = timeline.json().getBytes(StandardCharsets.UTF_8);
            return timeline.id() + " " + json.length + " "
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
