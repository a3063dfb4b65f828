package dev.lilt.session.timeline;

import dev.lilt.session.definition.Exercise;
import java.time.Duration;
import java.util.List;

/**
 * What a session consists of, with nothing left to choose.
 *
 * @param doses one for each exercise, in order
 * @param prepare the time to get into position for each
 */
record Prescription(List<Dose> doses, Duration prepare) {
    Prescription {
        doses = List.copyOf(doses);
    }

    static Prescription of(List<Exercise> exercises, Effort effort, int sets, Duration prepare) {
        return new Prescription(
                exercises.stream().map(each -> Dose.of(each, effort, sets)).toList(), prepare);
    }

    Duration length() {
        Duration length =
                prepare.multipliedBy(doses.size()).minus(doses.getLast().restAfter());
        for (Dose dose : doses) {
            length = length.plus(dose.work()).plus(dose.restAfter());
        }
        return length;
    }
}
