package dev.lilt.content.publication;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.guidance.Guidance;
import dev.lilt.content.plan.Plan;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which form each type of content has. */
public final class DefinitionForms {

    private DefinitionForms() {}

    public static Function<DefinitionReader, @Nullable Definition> of(ContentType type) {
        return switch (type) {
            case EXERCISE -> Exercise::from;
            case PLAN -> Plan::from;
            case GUIDANCE -> Guidance::from;
        };
    }
}
