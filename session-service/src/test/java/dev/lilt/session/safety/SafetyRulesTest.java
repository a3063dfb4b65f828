package dev.lilt.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Risk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SafetyRulesTest {
    private static final Exercise CATS = Shipped.exercise("cat-cow");

    /** All there are: every set of conditions, both answers of a clinician, every week, every kind of exercise. */
    @Test
    void shouldRuleInEveryCaseAsTheArticleSays() {
        // Given
        List<Exercise> exercises = everyKindOfExercise();
        long asked = 0;

        for (Profile profile : everyProfile()) {
            for (Exercise exercise : exercises) {
                // When
                SafetyDecision decision = SafetyRules.decide(List.of(exercise), profile);

                // Then
                asked++;
                SafetyDecision expected = expected(exercise, profile);
                if (!decision.equals(expected)) {
                    assertThat(decision)
                            .as("%s %s %s", exercise, profile.gestationalWeek(), profile.clearance())
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(asked).isEqualTo(128L * 2 * 2 * 43 * 6 * 8 * 3);
    }

    /** The same, said another way: what the article says, one sentence after the other. */
    private static SafetyDecision expected(Exercise exercise, Profile profile) {
        Clearance clearance = profile.clearance();
        int week = profile.gestationalWeek().orElse(0);
        boolean isSecondHalf = week == 0 || week >= 21;
        if (clearance.restAdvised()) {
            return new SafetyDecision.RestAdvised();
        }
        if (clearance.conditions().size() > 0 && !clearance.clearedByClinician()) {
            return new SafetyDecision.ClearanceNeeded();
        }
        if (exercise.risks().contains(Risk.HIGH_IMPACT)) {
            return leftOut("Left out: nothing of high impact during pregnancy.");
        }
        if (exercise.risks().contains(Risk.CONTACT)) {
            return leftOut("Left out: nothing that may bring a blow to your belly.");
        }
        if (exercise.risks().contains(Risk.FALL_RISK)) {
            return leftOut("Left out: nothing in which you might fall.");
        }
        if (isSecondHalf && exercise.position() == Position.SUPINE) {
            return leftOut("Left out: no long time flat on the back in the second half of pregnancy.");
        }
        if (exercise.intensity() == Intensity.VIGOROUS && !clearance.clearedByClinician()) {
            return leftOut("Left out: it is vigorous. Ask your midwife or doctor whether you may.");
        }
        return new SafetyDecision.Allowed(List.of(exercise), List.of());
    }

    private static SafetyDecision leftOut(String reason) {
        return new SafetyDecision.Allowed(List.of(), List.of(new Adjustment("cat-cow", reason)));
    }

    @Test
    void shouldLeaveOutOnlyWhatIsNotSafeAndKeepTheOrder() {
        // Given
        Exercise jump = kind(Position.STANDING, Set.of(Risk.HIGH_IMPACT), Intensity.LIGHT);
        Exercise lie = kind(Position.SUPINE, Set.of(), Intensity.LIGHT);

        // When
        SafetyDecision decision = SafetyRules.decide(
                List.of(CATS, jump, lie, CATS), new Profile(21, new Clearance(Set.of(), false, false)));

        // Then
        assertThat(decision)
                .isEqualTo(new SafetyDecision.Allowed(
                        List.of(CATS, CATS),
                        List.of(
                                new Adjustment("cat-cow", "Left out: nothing of high impact during pregnancy."),
                                new Adjustment(
                                        "cat-cow",
                                        "Left out: no long time flat on the back in the second half of pregnancy."))));
    }

    @Test
    void shouldAdviseRestAlsoWhereNothingIsThereToDo() {
        // When
        SafetyDecision decision = SafetyRules.decide(List.of(), new Profile(21, new Clearance(Set.of(), true, true)));

        // Then
        assertThat(decision).isEqualTo(new SafetyDecision.RestAdvised());
    }

    @ParameterizedTest
    @EnumSource(Symptom.class)
    void shouldGiveTheUrgentGuidanceForWhatIsUrgent(Symptom symptom) {
        // Given
        Set<Symptom> urgent = EnumSet.of(Symptom.CHEST_PAIN);

        // When
        Urgency urgency = symptom.urgency();

        // Then
        assertThat(urgency).isEqualTo(urgent.contains(symptom) ? Urgency.URGENT : Urgency.SOON);
    }

    private static List<Profile> everyProfile() {
        List<Profile> profiles = new ArrayList<>();
        for (Set<Condition> conditions : subsets(Condition.values())) {
            for (boolean cleared : new boolean[] {false, true}) {
                for (boolean restAdvised : new boolean[] {false, true}) {
                    for (int week = 0; week <= Profile.LAST_WEEK; week++) {
                        profiles.add(new Profile(week, new Clearance(conditions, cleared, restAdvised)));
                    }
                }
            }
        }
        return profiles;
    }

    private static List<Exercise> everyKindOfExercise() {
        List<Exercise> exercises = new ArrayList<>();
        for (Position position : Position.values()) {
            for (Set<Risk> risks : subsets(Risk.values())) {
                for (Intensity intensity : Intensity.values()) {
                    exercises.add(kind(position, risks, intensity));
                }
            }
        }
        return exercises;
    }

    private static <E> List<Set<E>> subsets(E[] all) {
        return IntStream.range(0, 1 << all.length)
                .mapToObj(bits -> IntStream.range(0, all.length)
                        .filter(i -> (bits >> i & 1) == 1)
                        .mapToObj(i -> all[i])
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static Exercise kind(Position position, Set<Risk> risks, Intensity intensity) {
        return new Exercise(
                CATS.id(),
                CATS.version(),
                CATS.title(),
                position,
                CATS.kind(),
                intensity,
                risks,
                CATS.setup(),
                CATS.comfort(),
                CATS.work());
    }
}
