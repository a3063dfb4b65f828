package dev.lilt.content.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.guidance.Guidance;
import dev.lilt.content.plan.Plan;
import dev.lilt.content.publication.DefinitionFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads definitions in requests, in files and in the database, and writes them. The mapper is its own: a setting of the
 * HTTP edge must not change what is stored or sent.
 */
@ApplicationScoped
public class DefinitionJson implements DefinitionFormat {
    private static final Map<ContentType, Class<? extends Definition>> RECORDS = Map.of(
            ContentType.EXERCISE, Exercise.class, ContentType.PLAN, Plan.class, ContentType.GUIDANCE, Guidance.class);

    private static final Map<Class<? extends Definition>, ContentType> TYPES =
            RECORDS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new RecordDeserializer.Module())
            .addModule(new WireForms())
            .enumNamingStrategy(EnumNamingStrategies.KebabCaseStrategy.INSTANCE)
            .withConfigOverride(
                    List.class, lists -> lists.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DefinitionSchemas schemas = new DefinitionSchemas();

    @Override
    public <D extends Definition> D read(JsonNode definition, Class<D> type) {
        D read = sound(definition, type);
        InvalidDefinition.throwIfAny(read.speechErrors());
        return read;
    }

    private <D extends Definition> D sound(JsonNode definition, Class<D> type) {
        if (!definition.isObject()) {
            throw new InvalidDefinition("body", "must be an object");
        }
        DefinitionErrors errors = new DefinitionErrors();
        JsonNode sound = schemas.check(definition, Objects.requireNonNull(TYPES.get(type)), errors);
        try {
            D read = mapper.readerFor(type)
                    .withAttribute(DefinitionErrors.class, errors)
                    .readValue(sound);
            errors.throwIfAny(definition);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("The contract allows what a record can't hold", e);
        }
    }

    @Override
    public <D extends Definition> D read(String definition, Class<D> type) {
        try {
            return sound(mapper.readTree(definition), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored definition can't be read", e);
        }
    }

    @Override
    public JsonNode write(Definition definition, int version) {
        ObjectNode written = numbered(mapper.valueToTree(definition), version);
        // An exercise inside a document of guidance has the version of the document.
        written.path("items").forEach(item -> {
            if (item.get("exercise") instanceof ObjectNode exercise) {
                ((ObjectNode) item).set("exercise", numbered(exercise, version));
            }
        });
        return written;
    }

    private static ObjectNode numbered(ObjectNode definition, int version) {
        ObjectNode numbered = JsonNodeFactory.instance.objectNode();
        numbered.set("id", definition.get("id"));
        numbered.put("version", version);
        return numbered.setAll(definition);
    }

    @Override
    public Class<? extends Definition> recordOf(ContentType type) {
        return Objects.requireNonNull(RECORDS.get(type));
    }
}
