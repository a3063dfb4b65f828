package dev.lilt.session.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Plan;
import dev.lilt.session.definition.Transitions;
import dev.lilt.session.testing.Content;
import java.nio.charset.StandardCharsets;

/** The shipped content, read as the mirror reads it. */
public final class Shipped {
    private Shipped() {}

    public static Exercise exercise(String id) {
        return DefinitionReader.exercise(Content.exercise(id));
    }

    /** A habit that can be timed. */
    public static Exercise habit(String id) {
        return DefinitionReader.timedHabits(Content.examples().get("guidance/habits")).stream()
                .filter(habit -> habit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A catalog of these documents of guidance. */
    public static Catalog catalogOf(JsonNode... documents) {
        CatalogSnapshot contents = new CatalogSnapshot();
        for (JsonNode document : documents) {
            contents.put(
                    "guidance/" + document.get("id").textValue(),
                    document.toString().getBytes(StandardCharsets.UTF_8));
        }
        Catalog catalog = new Catalog();
        catalog.replace(contents);
        return catalog;
    }

    /** The changes of position. */
    public static Transitions transitions() {
        return DefinitionReader.transitions(Content.examples().get("guidance/transitions"));
    }

    public static Plan dayPlan() {
        return DefinitionReader.plan(Content.examples().get("plan/back-care-day"));
    }
}
