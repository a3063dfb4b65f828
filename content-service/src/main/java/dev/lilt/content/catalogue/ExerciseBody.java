package dev.lilt.content.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.exercise.Exercise;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exercise in a request's body; the path names it, and a body that names it too has to agree. */
final class ExerciseBody {
    private static final String ID = "id";

    private ExerciseBody() {}

    /** @throws dev.lilt.content.definition.InvalidDefinition with everything that is wrong with it */
    static Exercise read(JsonNode body, String id, ObjectMapper mapper) {
        return DefinitionReader.read(
                named(mapper.convertValue(body, Object.class), id), fields -> exercise(fields, body, id));
    }

    private static @Nullable Object named(@Nullable Object tree, String id) {
        if (tree instanceof Map<?, ?> map) {
            Map<Object, Object> named = new LinkedHashMap<>(map);
            named.putIfAbsent(ID, id);
            return named;
        }
        return tree;
    }

    private static @Nullable Exercise exercise(DefinitionReader fields, JsonNode body, String id) {
        if (body.path(ID).isTextual() && !body.path(ID).textValue().equals(id)) {
            fields.note(ID, "must be the id in the path, or be left out");
        }
        return Exercise.from(fields);
    }
}
