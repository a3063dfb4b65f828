package dev.lilt.tracking.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lilt.tracking.activity.Intensity;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.forecast.DurationRange;
import dev.lilt.tracking.forecast.PlannedExercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published content is held to the bounds that content-service holds its authors to. */
class ContentReaderTest {
    private static final Path CONTRACTS = Path.of("..", "content-service", "contracts");

    private static final String TILT = """
            {"id":"tilt","version":3,"kind":"strength","intensity":"light","work":{"repetitions":{
            "reps":{"min":1,"max":50,"default":9},"sides":"each","restSeconds":300,
            "phases":[{"name":"up","seconds":{"min":1,"max":120,"default":4}}]}}}""";
    private static final String WALK = """
            {"id":"walk","version":1,"kind":"aerobic","intensity":"moderate","work":{"sustained":{
            "seconds":{"min":10,"max":7200,"default":600},"breathing":{"in":2,"out":10},
            "checks":[{"everySeconds":3600,"text":{"en":"Can you talk?"}}]}}}""";
    private static final String STRETCHES = """
            {"id":"stretches","version":1,"kind":"mobility","intensity":"light","work":{"sequence":{"steps":[
            {"title":{"en":"Neck"},"seconds":{"min":15,"max":40,"default":20},"side":"left"},
            {"title":{"en":"Calf"},"seconds":{"min":5,"max":600,"default":25},"position":"standing"}]}}}""";
    private static final String DAY = """
            {"id":"day","version":1,"minutes":{"min":1,"max":1440},"blocks":[
            {"id":"morning","minutes":{"min":5,"max":8},"exercises":["tilt","walk"],"choose":"all"}]}""";

    @Test
    void shouldReadTheWidestThatAuthorsMayPublish() {
        // When
        PlannedExercise tilt = ContentReader.exercise("tilt", record(TILT));
        PlannedExercise walk = ContentReader.exercise("walk", record(WALK));
        PlannedExercise stretches = ContentReader.exercise("stretches", record(STRETCHES));
        PlannedExercise warmth = ContentReader.exercise("walk", record(WALK.replace("\"aerobic\"", "\"rest\"")));
        PlanDefinition day = ContentReader.plan("day", record(DAY));

        // Then
        assertThat(tilt).isEqualTo(new PlannedExercise(Kind.STRENGTH, Intensity.LIGHT, Optional.empty()));
        assertThat(walk)
                .isEqualTo(new PlannedExercise(
                        Kind.AEROBIC,
                        Intensity.MODERATE,
                        Optional.of(new DurationRange(Duration.ofSeconds(10), Duration.ofSeconds(7200)))));
        assertThat(stretches)
                .isEqualTo(new PlannedExercise(
                        Kind.MOBILITY,
                        Intensity.LIGHT,
                        Optional.of(new DurationRange(Duration.ofSeconds(20), Duration.ofSeconds(640)))));
        assertThat(warmth.kind()).isEqualTo(Kind.REST);
        assertThat(day.time()).isEqualTo(DurationRange.ofMinutes(1, 1440));
        assertThat(day.blocks().getFirst().exercises()).containsExactly("tilt", "walk");
    }

    @Test
    void shouldReadAllThatIsPublishedWithLilt() throws IOException {
        // When
        try (Stream<Path> exercises = Files.list(CONTRACTS.resolve("lilt.exercise.v1/examples"));
                Stream<Path> plans = Files.list(CONTRACTS.resolve("lilt.plan.v1/examples"))) {

            // Then
            assertThat(exercises).isNotEmpty().allSatisfy(file -> ContentReader.exercise(id(file), record(file)));
            assertThat(plans).isNotEmpty().allSatisfy(file -> ContentReader.plan(id(file), record(file)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"max\":50            | \"max\":2147483647     | work.repetitions.reps.max",
                "\"max\":50            | \"max\":51             | work.repetitions.reps.max",
                "\"min\":1,\"max\":50 | \"min\":0,\"max\":50  | work.repetitions.reps.min",
                "\"default\":9         | \"default\":51         | work.repetitions.reps.default",
                "\"max\":120           | \"max\":2147483647     | work.repetitions.phases[0].seconds.max",
                "\"min\":1,\"max\":120 | \"min\":4,\"max\":3 | work.repetitions.phases[0].seconds.max",
                "\"restSeconds\":300   | \"restSeconds\":301    | work.repetitions.restSeconds",
                "\"restSeconds\":300   | \"restSeconds\":1.5    | work.repetitions.restSeconds",
                "\"restSeconds\":300   | \"restSeconds\":1e9    | work.repetitions.restSeconds",
                "\"version\":3         | \"version\":0          | version",
                "\"id\":\"tilt\"       | \"id\":\"Tilt!\"       | id",
                "\"light\"             | \"none\"               | intensity"
            })
    void shouldRefuseRepetitionsThatNobodyMayPublish(String field, String other, String path) {
        // Given
        ConsumerRecord<String, byte[]> record = record(changed(TILT, field, other));

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> ContentReader.exercise("tilt", record));

        // Then
        assertThat(refused.detail()).isEqualTo(path + " holds something else than what belongs there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"max\":7200           | \"max\":7201            | work.sustained.seconds.max",
                "\"min\":10             | \"min\":9               | work.sustained.seconds.min",
                "\"in\":2               | \"in\":1                | work.sustained.breathing.in",
                "\"out\":10             | \"out\":2147483648      | work.sustained.breathing.out",
                "\"everySeconds\":3600  | \"everySeconds\":9      | work.sustained.checks[0].everySeconds",
                "\"aerobic\"            | \"AEROBIC\"             | kind"
            })
    void shouldRefuseSustainedWorkThatNobodyMayPublish(String field, String other, String path) {
        // Given
        ConsumerRecord<String, byte[]> record = record(changed(WALK, field, other));

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> ContentReader.exercise("walk", record));

        // Then
        assertThat(refused.detail()).isEqualTo(path + " holds something else than what belongs there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"min\":15           | \"min\":4               | work.sequence.steps[0].seconds.min",
                "\"max\":600          | \"max\":601             | work.sequence.steps[1].seconds.max",
                "\"steps\":[          | \"steps\":[7,           | work.sequence.steps[0]"
            })
    void shouldRefuseASequenceThatNobodyMayPublish(String field, String other, String path) {
        // Given
        ConsumerRecord<String, byte[]> record = record(changed(STRETCHES, field, other));

        // When
        RejectedCompletionException refused = catchThrowableOfType(
                RejectedCompletionException.class, () -> ContentReader.exercise("stretches", record));

        // Then
        assertThat(refused.detail()).startsWith(path + " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sequence\":{       | \"repetitions\":{},\"sequence\":{ | work is of two forms at once",
                "\"sequence\":{\"steps\":[ | \"sequence\":{\"steps\":[],\"else\":[ | steps is empty"
            })
    void shouldRefuseWorkThatIsNone(String field, String other, String detail) {
        // Given
        ConsumerRecord<String, byte[]> record = record(changed(STRETCHES, field, other));

        // When
        RejectedCompletionException refused = catchThrowableOfType(
                RejectedCompletionException.class, () -> ContentReader.exercise("stretches", record));

        // Then
        assertThat(refused.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"max\":1440           | \"max\":1441            | minutes.max holds something else than what belongs there",
                "\"min\":5              | \"min\":0               | blocks[0].minutes.min holds something else than what belongs there",
                "\"choose\":\"all\"     | \"choose\":\"any\"      | blocks[0].choose holds something else than what belongs there",
                "\"tilt\",\"walk\"      | \"tilt\",\"tilt\"       | exercises is empty, or names one twice",
                "\"tilt\",\"walk\"      | \"tilt\",7              | blocks[0].exercises holds something else than what belongs there",
                "\"id\":\"day\"         | \"id\":\"night\"        | the key is not id"
            })
    void shouldRefuseAPlanThatNobodyMayPublish(String field, String other, String detail) {
        // Given
        ConsumerRecord<String, byte[]> record = record(changed(DAY, field, other));

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> ContentReader.plan("day", record));

        // Then
        assertThat(refused.detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exercises", "blocks"})
    void shouldRefuseAListWithoutEnd(String list) {
        // Given
        String item = list.equals("blocks") ? "{}," : "\"a\",";
        String day = changed(DAY, "\"" + list + "\":[", "\"" + list + "\":[" + item.repeat(100));

        // When
        RejectedCompletionException refused =
                catchThrowableOfType(RejectedCompletionException.class, () -> ContentReader.plan("day", record(day)));

        // Then
        assertThat(refused.detail()).endsWith(list + " holds something else than what belongs there");
    }

    private static String changed(String json, String field, String other) {
        assertThat(json).contains(field);
        return json.replaceFirst(Pattern.quote(field), Matcher.quoteReplacement(other));
    }

    private static String id(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static ConsumerRecord<String, byte[]> record(Path file) {
        try {
            return record(Files.readString(file));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static ConsumerRecord<String, byte[]> record(String json) {
        return new ConsumerRecord<>("lilt.content.v1", 0, 0, "", json.getBytes(UTF_8));
    }
}
