package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The content of a session, with nothing left to choose.
 *
 * @param doses one for each exercise, in order
 */
record DosePlan(List<ExerciseDose> doses) {
    /** Done, and a rest with its count. */
    private static final int AROUND_THE_WORK = 5;

    DosePlan {
        doses = List.copyOf(doses);
    }

    /**
     * With the same effort in every exercise.
     *
     * @param sets how many of each; no matter what for one that has no repetitions
     */
    static DosePlan of(List<ExerciseDose.Source> exercises, DoseScale doseScale, List<Integer> sets) {
        List<ExerciseDose> doses = new ArrayList<>(exercises.size());
        for (int i = 0; i < exercises.size(); i++) {
            doses.add(exercises.get(i).dose(doseScale, sets.get(i)));
        }
        return new DosePlan(doses);
    }

    /** The number of cues that it has at the most: those of each exercise, and the session's end. */
    long mostCues() {
        long cues = 1;
        for (ExerciseDose dose : doses) {
            cues += AROUND_THE_WORK + dose.mostCues();
        }
        return cues;
    }

    Duration length() {
        Duration length = Duration.ZERO.minus(doses.getLast().restAfter());
        for (ExerciseDose dose : doses) {
            length = length.plus(dose.preparations().first().length())
                    .plus(dose.work())
                    .plus(dose.restAfter());
        }
        return length;
    }
}
