package dev.lilt.content.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.lilt.content.definition.InvalidDefinition;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a record's constructor finds wrong and goes on with the rest, so that an author sees all of it at once. A
 * record with a wrong part is null.
 */
final class RecordDeserializer extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    private RecordDeserializer(JsonDeserializer<?> delegate) {
        super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new RecordDeserializer(delegate);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return null;
        }
        JsonPointer place = parser.getParsingContext().pathAsPointer();
        DefinitionErrors errors = (DefinitionErrors) context.getAttribute(DefinitionErrors.class);
        try {
            return super.deserialize(parser, context);
        } catch (ValueInstantiationException unbuildable) {
            if (!errors.isAnyWithin(place)) {
                errors.add(place, invalid(unbuildable));
            }
            skipRest(parser);
            return null;
        }
    }

    private static InvalidDefinition invalid(ValueInstantiationException unbuildable)
            throws ValueInstantiationException {
        if (unbuildable.getCause() instanceof InvalidDefinition invalid) {
            return invalid;
        }
        throw unbuildable;
    }

    /** Goes to the end of the object: a record is built as soon as its last field is read. */
    private static void skipRest(JsonParser parser) throws IOException {
        while (parser.hasToken(JsonToken.FIELD_NAME)) {
            parser.nextToken();
            parser.skipChildren();
            parser.nextToken();
        }
    }

    static final class Module extends SimpleModule {
        private static final long serialVersionUID = 1;

        Module() {
            setDeserializerModifier(new BeanDeserializerModifier() {
                @Override
                public JsonDeserializer<?> modifyDeserializer(
                        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
                    return bean.getBeanClass().isRecord() ? new RecordDeserializer(deserializer) : deserializer;
                }
            });
        }
    }
}
