package dev.lilt.content.exercise;

import dev.lilt.support.problem.FieldError;
import java.util.List;

/** The work of an exercise: counted movements, something that is kept up for a while, or one step after the other. */
public sealed interface Work permits Repetitions, Sustained, Sequence {

    /** Returns where there is too little time to say a text, by the name that the work has on the wire. */
    List<FieldError> speechErrors();
}
