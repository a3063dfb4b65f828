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

class SafetyRulesTest {
    private static final Exercise CATS = Shipped.exercise("cat-cow");
    private static final Set<Symptom> GRAVE = EnumSet.of(
            Symptom.CHEST_PAIN,
            Symptom.SUDDEN_BREATHLESSNESS,
            Symptom.LOSS_OF_FEELING,
            Symptom.BLADDER_BOWEL_CONTROL,
            Symptom.FEVER,
            Symptom.BLEEDING,
            Symptom.FLUID_LOSS,
            Symptom.TIGHTENINGS);

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
            return leftOut(SafetyRule.HIGH_IMPACT);
        }
        if (exercise.risks().contains(Risk.CONTACT)) {
            return leftOut(SafetyRule.CONTACT);
        }
        if (exercise.risks().contains(Risk.FALL_RISK)) {
            return leftOut(SafetyRule.FALL_RISK);
        }
        if (isSecondHalf && exercise.position() == Position.SUPINE) {
            return leftOut(SafetyRule.ON_THE_BACK);
        }
        if (exercise.intensity() == Intensity.VIGOROUS && !clearance.clearedByClinician()) {
            return leftOut(SafetyRule.VIGOROUS);
        }
        return new SafetyDecision.Allowed(List.of(exercise), List.of());
    }

    private static SafetyDecision leftOut(SafetyRule rule) {
        return new SafetyDecision.Allowed(List.of(), List.of(new SafetyDecision.LeftOut("cat-cow", rule)));
    }

    @Test
    void shouldLeaveOutOnlyWhatIsNotSafeAndKeepTheOrder() {
        // Given
        Exercise jump = kind(Position.STANDING, Set.of(Risk.HIGH_IMPACT), Intensity.LIGHT);
        Exercise lie = kind(Position.SUPINE, Set.of(), Intensity.LIGHT);

        // When
        SafetyDecision decision =
                SafetyRules.decide(List.of(CATS, jump, lie, CATS), profile(new Clearance(Set.of(), false, false)));

        // Then
        assertThat(decision)
                .isEqualTo(new SafetyDecision.Allowed(
                        List.of(CATS, CATS),
                        List.of(
                                new SafetyDecision.LeftOut("cat-cow", SafetyRule.HIGH_IMPACT),
                                new SafetyDecision.LeftOut("cat-cow", SafetyRule.ON_THE_BACK))));
    }

    @Test
    void shouldAdviseRestAlsoWhereNothingIsThereToDo() {
        // When
        SafetyDecision decision = SafetyRules.decide(List.of(), profile(new Clearance(Set.of(), true, true)));

        // Then
        assertThat(decision).isEqualTo(new SafetyDecision.RestAdvised());
    }

    /** Every set of conditions and of symptoms, both answers to each question, at the borders of weeks. */
    @Test
    void shouldLockAfterAStopInEveryCaseByTheWorstSymptom() {
        // Given
        List<Set<Symptom>> symptoms = subsets(Symptom.values());
        List<Set<Condition>> conditions = subsets(Condition.values());
        List<Exercise> exercises = List.of(CATS);
        long asked = 0;

        for (Set<Symptom> unresolved : symptoms) {
            for (int i = 0; i < conditions.size(); i++) {
                for (int answers = 0; answers < 8; answers++) {
                    Clearance clearance = new Clearance(conditions.get(i), (answers & 1) > 0, (answers & 2) > 0);
                    boolean symptomsGone = (answers & 4) > 0;
                    int week = List.of(0, 1, 20, 21, 42).get((i + answers) % 5);

                    // When
                    SafetyDecision decision =
                            SafetyRules.decide(exercises, new Profile(week, clearance, unresolved, symptomsGone));

                    // Then
                    asked++;
                    SafetyDecision expected = expectedLock(clearance, unresolved, symptomsGone);
                    if (!decision.equals(expected)) {
                        assertThat(decision)
                                .as("%s %s %s %s", clearance, week, unresolved, symptomsGone)
                                .isEqualTo(expected);
                    }
                }
            }
        }
        assertThat(asked).isEqualTo((1L << 13) * 128 * 8);
    }

    /**
     * Every week, with each symptom alone and beside each other one, every set of conditions and both answers to each
     * question. The case above has every set of symptoms.
     */
    @Test
    void shouldLockInEveryWeekAndLeaveOutInEveryLock() {
        // Given
        List<Set<Symptom>> symptoms = subsets(Symptom.values()).stream()
                .filter(unresolved -> unresolved.size() <= 2)
                .toList();
        List<Set<Condition>> conditions = subsets(Condition.values());
        List<Exercise> exercises = List.of(CATS, kind(Position.SUPINE, Set.of(), Intensity.LIGHT));
        long asked = 0;

        for (Set<Symptom> unresolved : symptoms) {
            for (Set<Condition> condition : conditions) {
                for (int answers = 0; answers < 8; answers++) {
                    Clearance clearance = new Clearance(condition, (answers & 1) > 0, (answers & 2) > 0);
                    boolean symptomsGone = (answers & 4) > 0;
                    SafetyDecision lock = expectedLock(clearance, unresolved, symptomsGone);
                    for (int week = 0; week <= Profile.LAST_WEEK; week++) {
                        Profile profile = new Profile(week, clearance, unresolved, symptomsGone);
                        for (Exercise exercise : exercises) {
                            // When
                            SafetyDecision decision = SafetyRules.decide(List.of(exercise), profile);

                            // Then
                            asked++;
                            SafetyDecision expected =
                                    lock instanceof SafetyDecision.Allowed ? expected(exercise, profile) : lock;
                            if (!decision.equals(expected)) {
                                assertThat(decision)
                                        .as("%s %s %s %s", clearance, week, unresolved, symptomsGone)
                                        .isEqualTo(expected);
                            }
                        }
                    }
                }
            }
        }
        assertThat(asked).isEqualTo((1L + 13 + 78) * 128 * 8 * 43 * 2);
    }

    /** The same, symptom by symptom. */
    private static SafetyDecision expectedLock(Clearance clearance, Set<Symptom> symptoms, boolean symptomsGone) {
        if (clearance.restAdvised()) {
            return new SafetyDecision.RestAdvised();
        }
        if (!clearance.clearedByClinician()) {
            if (!clearance.conditions().isEmpty()) {
                return new SafetyDecision.ClearanceNeeded();
            }
            if (symptoms.stream().anyMatch(GRAVE::contains)) {
                return new SafetyDecision.Locked(true);
            }
            if (!symptoms.isEmpty() && !symptomsGone) {
                return new SafetyDecision.Locked(false);
            }
        }
        return new SafetyDecision.Allowed(List.of(CATS), List.of());
    }

    private static Profile profile(Clearance clearance) {
        return new Profile(21, clearance, Set.of(), false);
    }

    private static List<Profile> everyProfile() {
        List<Profile> profiles = new ArrayList<>();
        for (Set<Condition> conditions : subsets(Condition.values())) {
            for (boolean cleared : new boolean[] {false, true}) {
                for (boolean restAdvised : new boolean[] {false, true}) {
                    for (int week = 0; week <= Profile.LAST_WEEK; week++) {
                        profiles.add(
                                new Profile(week, new Clearance(conditions, cleared, restAdvised), Set.of(), false));
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
