package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Block;
import dev.lilt.session.definition.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedTimelinesTest {
    private static final Path TABLES = Path.of("src/test/resources/timelines");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pelvic-tilt",
                "cat-cow",
                "seated-forward-lean",
                "side-lying-clamshell",
                "walk-pelvic-sway",
                "light-stretches",
                "breathing-practice"
            })
    void shouldSayExactlyTheseCues(String id) throws IOException {
        // Given
        Exercise exercise = Shipped.exercise(id);

        // When
        CompiledSession session = compiled(List.of(exercise), new TargetDuration.Default());

        // Then
        assertThat(CueTable.of(session.timeline())).isEqualTo(table(id, session));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heat-or-cold", "rest-break"})
    void shouldTimeHabits(String id) throws IOException {
        // Given
        Exercise habit = Shipped.habit(id);

        // When
        CompiledSession session = compiled(List.of(habit), new TargetDuration.Default());

        // Then
        assertThat(CueTable.of(session.timeline())).isEqualTo(table(id, session));
    }

    static Stream<Block> blocks() {
        return Shipped.dayPlan().blocks().stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void shouldBringEveryBlockToItsShortestAndItsLongest(Block block) {
        // Given
        List<Exercise> exercises = block.exercises().stream()
                .limit(block.choose() == Block.Choose.ONE ? 1 : Long.MAX_VALUE)
                .map(Shipped::exercise)
                .map(new Dosage(ExperienceLevel.USUAL, false, false)::of)
                .toList();

        for (Duration wanted : List.of(shortest(block), block.longest())) {
            // When
            CompileResult compiled = compile(exercises, new TargetDuration.Approximately(wanted));

            // Then
            assertThat(compiled).as("%s in %s", block.id(), wanted).isInstanceOf(CompiledSession.class);
            Duration length = ((CompiledSession) compiled).timeline().duration();
            assertThat(length.toMillis())
                    .as("%s in %s", block.id(), wanted)
                    .isBetween(wanted.toMillis() * 95 / 100, wanted.toMillis() * 105 / 100);
        }
    }

    /** A minute of relief takes longer with sitting down and settling before it, which are never cut short. */
    private static Duration shortest(Block block) {
        return block.id().equals("flare") ? Duration.ofMinutes(2) : block.shortest();
    }

    private static CompiledSession compiled(List<Exercise> exercises, TargetDuration length) {
        return (CompiledSession) compile(exercises, length);
    }

    private static CompileResult compile(List<Exercise> exercises, TargetDuration length) {
        return Compiler.compile(
                new CompileRequest(exercises, Set.of(), length, Locale.ENGLISH, Shipped.transitions(), false));
    }

    /** The table as it was reviewed. {@code -Dlilt.tables=write} writes the present one, to be reviewed again. */
    private static String table(String id, CompiledSession session) throws IOException {
        Path file = TABLES.resolve(id + ".txt");
        if ("write".equals(System.getProperty("lilt.tables"))) {
            Files.writeString(file, CueTable.of(session.timeline()));
        }
        return Files.readString(file);
    }
}
