package dev.lilt.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.json.DefinitionJson;
import dev.lilt.content.testing.Contracts;
import dev.lilt.content.testing.Definitions;
import dev.lilt.content.testing.Example;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract schemas say the same bounds as the door of the service: no field is without an upper one. */
class ContractBoundsTest {
    private static final DefinitionJson FORMAT = new DefinitionJson();
    private static final Map<ContentType, JsonSchema> SCHEMAS = Stream.of(ContentType.values())
            .collect(Collectors.toMap(type -> type, type -> Contracts.schema(type.wire())));

    /**
     * A field with a bound.
     *
     * @param of an example that has the field
     * @param values the field with that number, length or number of parts, as JSON
     */
    record Site(ContentType type, String of, String path, int least, int most, IntFunction<String> values) {
        Example with(Example example, int number) {
            return example.with(path, values.apply(number));
        }

        Example example() {
            return Example.of(type.wire(), of);
        }

        @Override
        public String toString() {
            return of + " " + path;
        }
    }

    static Stream<Site> sites() {
        return Stream.of(
                exercise("pelvic-tilt", "work.repetitions.reps", 1, 50, ContractBoundsTest::range),
                exercise("pelvic-tilt", "work.repetitions.phases[0]", 1, 120, ContractBoundsTest::phase),
                exercise("pelvic-tilt", "work.repetitions.restSeconds", 0, 300, String::valueOf),
                exercise("pelvic-tilt", "work.repetitions.phases[0].name", 1, 40, ContractBoundsTest::text),
                exercise("pelvic-tilt", "work.repetitions.phases[0].text.en", 1, 40, ContractBoundsTest::text),
                exercise("pelvic-tilt", "work.repetitions.phases[0].say.en", 1, 120, ContractBoundsTest::text),
                exercise("pelvic-tilt", "work.repetitions.phases[0].sayShort.en", 1, 120, ContractBoundsTest::text),
                exercise("pelvic-tilt", "work.repetitions.phases", 1, 20, ContractBoundsTest::phases),
                exercise("breathing-practice", "work.sustained.seconds", 10, 7200, ContractBoundsTest::range),
                exercise("breathing-practice", "work.sustained.breathing.in", 2, 10, String::valueOf),
                exercise("breathing-practice", "work.sustained.breathing.out", 2, 10, String::valueOf),
                exercise("breathing-practice", "work.sustained.checks", 0, 10, ContractBoundsTest::checks),
                exercise("walk-pelvic-sway", "work.sustained.checks[0].everySeconds", 10, 3600, String::valueOf),
                exercise("walk-pelvic-sway", "work.sustained.checks[0].text.en", 1, 40, ContractBoundsTest::text),
                exercise("light-stretches", "work.sequence.steps", 1, 20, ContractBoundsTest::steps),
                exercise("light-stretches", "work.sequence.steps[1]", 5, 600, ContractBoundsTest::step),
                exercise("light-stretches", "work.sequence.steps[2].title.en", 1, 24, ContractBoundsTest::text),
                exercise("light-stretches", "work.sequence.steps[2].text.en", 1, 40, ContractBoundsTest::text),
                exercise("light-stretches", "work.sequence.steps[2].say.en", 1, 120, ContractBoundsTest::text),
                exercise("light-stretches", "work.sequence.steps[2].sayShort.en", 1, 120, ContractBoundsTest::text),
                exercise("cat-cow", "id", 1, 64, ContractBoundsTest::text),
                exercise("cat-cow", "title.en", 1, 24, ContractBoundsTest::text),
                exercise("cat-cow", "title", 1, 20, ContractBoundsTest::languages),
                exercise("cat-cow", "title", 1, 35, ContractBoundsTest::languageOfLength),
                exercise("cat-cow", "equipment", 0, 20, ContractBoundsTest::ids),
                exercise("cat-cow", "setup", 0, 10, number -> list(number, i -> "{\"en\":\"x\"}")),
                exercise("cat-cow", "comfort", 0, 20, ContractBoundsTest::comforts),
                exercise("cat-cow", "comfort[0].when.en", 1, 40, ContractBoundsTest::text),
                exercise("cat-cow", "comfort[0].try.en", 1, 40, ContractBoundsTest::text),
                exercise("cat-cow", "source", 1, 200, ContractBoundsTest::text),
                exercise("cat-cow", "reviewedOn", 1900, 2999, year -> "\"%04d-01-01\"".formatted(year)),
                plan("minutes", 1, 1440, ContractBoundsTest::minutes),
                plan("why.en", 1, 240, ContractBoundsTest::text),
                plan("title.en", 1, 24, ContractBoundsTest::text),
                plan("blocks", 1, 20, ContractBoundsTest::blocks),
                plan("blocks[0].minutes", 1, 1440, ContractBoundsTest::minutes),
                plan("blocks[0].exercises", 1, 20, ContractBoundsTest::ids),
                plan("blocks[0].title.en", 1, 24, ContractBoundsTest::text),
                plan("blocks[0].why.en", 1, 240, ContractBoundsTest::text),
                transitions("items[0].transition", 1, 120, ContractBoundsTest::transition),
                transitions("items[0].transition.say.en", 1, 120, ContractBoundsTest::text),
                symptoms("items[0].say.en", 1, 120, ContractBoundsTest::text),
                guidance("items", 1, 100, ContractBoundsTest::items),
                guidance("items[0].text.en", 1, 240, ContractBoundsTest::text),
                guidance("items[0].feltAs.en", 1, 240, ContractBoundsTest::text),
                guidance("items[0].title.en", 1, 24, ContractBoundsTest::text));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void shouldTakeWhatLiesWithinTheBoundAndRefuseWhatLiesBeyond(Site site) {
        for (int number : new int[] {site.least() - 1, site.least(), site.most(), site.most() + 1}) {
            // Given
            if (number < 0 && site.least() == 0 && !site.path().endsWith("restSeconds")) {
                continue;
            }
            Example definition = site.with(site.example(), number);
            boolean within = number >= site.least() && number <= site.most();

            // When, Then
            assertThat(door(site.type(), definition))
                    .as("door, %s = %d", site, number)
                    .isEqualTo(within);
            assertThat(schema(site.type(), definition))
                    .as("schema, %s = %d", site, number)
                    .isEqualTo(within);
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void shouldSayTheSameOfAnyDefinitionNearItsBounds(@ForAll("changes") List<Change> changes) {
        // Given
        Site first = changes.getFirst().site();
        Example definition = first.example();
        // What lies deeper first: a list that is changed as a whole may have no such part any more.
        List<Change> ofFirst = changes.stream()
                .filter(change -> change.site().of().equals(first.of()))
                .sorted(Comparator.comparingInt(change -> -change.site().path().length()))
                .toList();
        for (Change change : ofFirst) {
            definition = change.site().with(definition, change.number());
        }

        // When, Then
        assertThat(door(first.type(), definition)).isEqualTo(schema(first.type(), definition));
    }

    /** The only bound that a schema can't say; its description does. */
    @Test
    void shouldRefuseAnExerciseThatCouldTakeLongerThanASession() {
        // Given
        Example longest = Example.pelvicTilt()
                .with("work.repetitions.reps", range(44))
                .with("work.repetitions.sides", "\"each\"")
                .with("work.repetitions.phases", "[" + phase(120) + "]")
                .with("work.repetitions.restSeconds", "240");

        // When, Then
        assertThat(door(ContentType.EXERCISE, longest)).isTrue();
        assertThat(door(ContentType.EXERCISE, longest.with("work.repetitions.restSeconds", "241")))
                .isFalse();
        assertThat(door(ContentType.EXERCISE, longest.with("work.repetitions.reps", range(45))))
                .isFalse();
    }

    record Change(Site site, int number) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Arbitraries.of(sites().toList())
                .flatMap(site -> Arbitraries.oneOf(
                                Arbitraries.integers().between(Math.max(0, site.least() - 2), site.least() + 2),
                                Arbitraries.integers().between(Math.max(0, site.most() - 2), site.most() + 2))
                        .map(number -> new Change(site, number)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static boolean door(ContentType type, Example definition) {
        try {
            Definitions.read(definition.tree(), FORMAT.recordOf(type));
            return true;
        } catch (InvalidDefinition refused) {
            return false;
        }
    }

    private static boolean schema(ContentType type, Example definition) {
        return SCHEMAS.get(type).validate(definition.json(), InputFormat.JSON).isEmpty();
    }

    private static Site exercise(String of, String path, int least, int most, IntFunction<String> values) {
        return new Site(ContentType.EXERCISE, of, path, least, most, values);
    }

    private static Site plan(String path, int least, int most, IntFunction<String> values) {
        return new Site(ContentType.PLAN, "back-care-day", path, least, most, values);
    }

    private static Site guidance(String path, int least, int most, IntFunction<String> values) {
        return new Site(ContentType.GUIDANCE, "causes", path, least, most, values);
    }

    private static Site transitions(String path, int least, int most, IntFunction<String> values) {
        return new Site(ContentType.GUIDANCE, "transitions", path, least, most, values);
    }

    private static Site symptoms(String path, int least, int most, IntFunction<String> values) {
        return new Site(ContentType.GUIDANCE, "stop-symptoms", path, least, most, values);
    }

    private static String range(int number) {
        return "{\"min\":%1$d,\"max\":%1$d,\"default\":%1$d}".formatted(number);
    }

    private static String minutes(int number) {
        return "{\"min\":%1$d,\"max\":%1$d}".formatted(number);
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }

    private static String phase(int seconds) {
        return """
                {"name":"x","seconds":%s,"breath":"in","text":{"en":"x"},"say":{"en":"x"}}""".formatted(range(seconds));
    }

    private static String transition(int seconds) {
        return """
                {"from":"standing","to":"seated","seconds":%d,"say":{"en":"x"}}""".formatted(seconds);
    }

    private static String steps(int number) {
        return list(number, i -> step(5));
    }

    private static String step(int seconds) {
        return """
                {"title":{"en":"x"},"text":{"en":"x"},"say":{"en":"x"},"seconds":%s}""".formatted(range(seconds));
    }

    private static String phases(int number) {
        return list(number, i -> phase(1));
    }

    private static String checks(int number) {
        return list(number, i -> "{\"everySeconds\":60,\"text\":{\"en\":\"x\"}}");
    }

    private static String comforts(int number) {
        return list(number, i -> "{\"when\":{\"en\":\"x\"},\"try\":{\"en\":\"x\"}}");
    }

    private static String ids(int number) {
        return list(number, i -> "\"x" + i + "\"");
    }

    private static String blocks(int number) {
        return list(number, i -> """
                {"id":"x%d","title":{"en":"x"},"minutes":{"min":1,"max":2},"exercises":["x"],"choose":"all","why":{"en":"x"}}""".formatted(i));
    }

    private static String items(int number) {
        return list(number, i -> """
                {"id":"x%d","title":{"en":"x"},"text":{"en":"x"},"source":"x","reviewedOn":"2026-11-01"}""".formatted(i));
    }

    private static String list(int number, IntFunction<String> part) {
        return IntStream.range(0, number).mapToObj(part).collect(Collectors.joining(",", "[", "]"));
    }

    /** English among them, and the codes that ISO 639 leaves to everybody. */
    private static String languages(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "\"" + (i == 0 ? "en" : "qa" + (char) ('a' + i)) + "\":\"x\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A language with a tag of that length, beside English; no other for a length that no tag has. */
    private static String languageOfLength(int length) {
        String longest = "de-x-aaaaaaaa-bbbbbbbb-cccccccc-ddddddd";
        return length == 0
                ? "{}"
                : "{\"en\":\"x\"" + (length < 34 ? "" : ",\"" + longest.substring(0, length) + "\":\"x\"") + "}";
    }
}
