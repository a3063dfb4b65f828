package dev.lilt.content.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Range;
import dev.lilt.content.exercise.Comfort;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.exercise.Phase;
import dev.lilt.content.exercise.Repetitions;
import dev.lilt.content.exercise.Risk;
import dev.lilt.content.exercise.Sequence;
import dev.lilt.content.exercise.Sustained;
import dev.lilt.content.exercise.Work;
import java.util.List;
import java.util.Map;

/** The forms on the wire that differ from the records, without an annotation of Jackson's in the domain. */
final class WireForms extends SimpleModule {
    private static final long serialVersionUID = 1;

    WireForms() {
        setMixInAnnotation(Id.class, IdForm.class);
        setMixInAnnotation(LocalizedText.class, TextForm.class);
        setMixInAnnotation(Range.class, RangeForm.class);
        setMixInAnnotation(Exercise.class, ExerciseForm.class);
        setMixInAnnotation(Comfort.class, ComfortForm.class);
        setMixInAnnotation(Phase.class, PhaseForm.class);
        setMixInAnnotation(Work.class, WorkForm.class);
    }

    abstract static class IdForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        IdForm(String unused) {}

        @JsonValue
        abstract String value();
    }

    abstract static class TextForm {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        TextForm(Map<String, String> unused) {}

        @JsonValue
        abstract Map<String, String> byTag();
    }

    interface RangeForm {
        @JsonProperty("default")
        int defaultValue();
    }

    interface ExerciseForm {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Risk> risks();
    }

    interface ComfortForm {
        @JsonProperty("try")
        LocalizedText remedy();
    }

    interface PhaseForm {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean hold();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Repetitions.class, name = "repetitions"),
        @JsonSubTypes.Type(value = Sustained.class, name = "sustained"),
        @JsonSubTypes.Type(value = Sequence.class, name = "sequence")
    })
    interface WorkForm {}
}
