package dev.lilt.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.catalog.Shipped;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Position;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SafetyRulesTest {
    /** Any set of conditions, either answer of a clinician, any week and position. */
    @Property(tries = 5_000)
    void shouldRuleAsTheTableSays(
            @ForAll Set<Condition> conditions,
            @ForAll boolean cleared,
            @ForAll boolean restAdvised,
            @ForAll @IntRange(max = Profile.LAST_WEEK) int week,
            @ForAll Position position) {
        // Given
        Exercise exercise = in(position);
        Profile profile = new Profile(week, new Clearance(conditions, cleared, restAdvised));

        // When
        Ruling ruling = SafetyRules.rule(List.of(exercise), profile);

        // Then
        if (restAdvised) {
            assertThat(ruling).isEqualTo(new Ruling.RestAdvised());
        } else if (!conditions.isEmpty() && !cleared) {
            assertThat(ruling).isEqualTo(new Ruling.ClearanceNeeded());
        } else if (position == Position.SUPINE && (week == 0 || week > 20)) {
            assertThat(ruling)
                    .isEqualTo(new Ruling.Allowed(
                            List.of(),
                            List.of(new Adjustment(
                                    "cat-cow",
                                    "Left out: no long time flat on the back in the second half of pregnancy."))));
        } else {
            assertThat(ruling).isEqualTo(new Ruling.Allowed(List.of(exercise), List.of()));
        }
    }

    @Property(tries = 50)
    void shouldGiveTheUrgentGuidanceForWhatIsUrgent(@ForAll Symptom symptom) {
        // Given
        Set<Symptom> urgent = EnumSet.of(Symptom.CHEST_PAIN);

        // When
        Urgency urgency = symptom.urgency();

        // Then
        assertThat(urgency).isEqualTo(urgent.contains(symptom) ? Urgency.URGENT : Urgency.SOON);
    }

    private static Exercise in(Position position) {
        Exercise exercise = Shipped.exercise("cat-cow");
        return new Exercise(
                exercise.id(),
                exercise.version(),
                exercise.title(),
                position,
                exercise.kind(),
                exercise.intensity(),
                exercise.setup(),
                exercise.comfort(),
                exercise.work());
    }
}
