package dev.lilt.content.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lilt.content.definition.ContentKey;
import dev.lilt.content.publication.Announced;
import dev.lilt.content.reconciliation.TopicSnapshot.Said;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Announced CAT_COW = new Announced(ContentKey.of("exercise/cat-cow"), 2, "{\"version\":2}");
    private static final Announced TOO_LONG = new Announced(ContentKey.of("exercise/too-long"), 1, null);
    private static final Announced DAY = new Announced(ContentKey.of("plan/day"), 1, "{\"version\":1}");

    @Test
    void shouldFindNothingWhereTheTopicIsRight() {
        assertThat(Difference.between(
                        Map.of("exercise/cat-cow", exercise("{\"version\":2}"), "plan/day", plan("{\"version\":1}")),
                        List.of(CAT_COW, DAY)))
                .isEmpty();
    }

    @Test
    void shouldFindAllOfALostTopicInTheOrderOfTheDatabase() {
        assertThat(Difference.between(Map.of(), List.of(CAT_COW, DAY)))
                .containsExactly(
                        new Difference(CAT_COW.key(), 2, CAT_COW.json(), Difference.Kind.MISSING),
                        new Difference(DAY.key(), 1, DAY.json(), Difference.Kind.MISSING));
    }

    @Test
    void shouldFindOtherVersionsAndOtherBytes() {
        assertThat(Difference.between(
                        Map.of("exercise/cat-cow", exercise("{\"version\":1}"), "plan/day", plan("{\"version\": 1}")),
                        List.of(CAT_COW, DAY)))
                .extracting(Difference::key, Difference::kind)
                .containsExactly(
                        tuple(CAT_COW.key(), Difference.Kind.DIFFERENT), tuple(DAY.key(), Difference.Kind.DIFFERENT));
    }

    @Test
    void shouldFindWhatReadersPassOverSinceItCallsItselfSomethingElse() {
        for (Said said : List.of(
                said("{\"version\":2}", "lilt.plan.v1"),
                said("{\"version\":2}"),
                said("{\"version\":2}", "lilt.exercise.v1", "lilt.plan.v1"))) {
            assertThat(Difference.between(Map.of("exercise/cat-cow", said), List.of(CAT_COW)))
                    .extracting(Difference::kind)
                    .containsExactly(Difference.Kind.DIFFERENT);
        }
    }

    @Test
    void shouldWithdrawWhatIsNotPublishedAndLeaveForeignKeysAlone() {
        assertThat(Difference.between(
                        Map.of(
                                "exercise/gone", exercise("{}"),
                                "guidance/gone", plan("{}"),
                                "exercise/Not_An_Id", exercise("{}"),
                                "recipe/soup", exercise("{}"),
                                "nothing", exercise("{}"),
                                "", exercise("{}")),
                        List.of()))
                .containsExactly(
                        new Difference(ContentKey.of("exercise/gone"), null, null, Difference.Kind.NOT_PUBLISHED),
                        new Difference(ContentKey.of("guidance/gone"), null, null, Difference.Kind.NOT_PUBLISHED));
    }

    @Test
    void shouldLeaveWhatCannotBeAnnouncedAsItIs() {
        assertThat(Difference.between(Map.of("exercise/too-long", exercise("{}")), List.of(TOO_LONG)))
                .isEmpty();
    }

    private static Said exercise(String json) {
        return said(json, "lilt.exercise.v1");
    }

    private static Said plan(String json) {
        return said(json, "lilt.plan.v1");
    }

    private static Said said(String json, String... types) {
        return new Said(json.getBytes(StandardCharsets.UTF_8), List.of(types));
    }
}
