package dev.lilt.content.definition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A definition being written as it looks on the wire: maps, lists, strings, numbers and booleans, in a fixed order. */
public final class DefinitionWriter {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** Adds a field; null is left out. */
    public DefinitionWriter with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, plain(value));
        }
        return this;
    }

    /** Adds what tells where an item comes from. */
    public DefinitionWriter with(Provenance review) {
        return with("source", review.source()).with("reviewedOn", review.reviewedOn());
    }

    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String string -> string;
            case Integer number -> number;
            case Boolean flag -> flag;
            case Id id -> id.value();
            case Enum<?> choice -> WireName.of(choice);
            case LocalDate day -> day.toString();
            case LocalizedText text -> text.byTag();
            case Range range ->
                new DefinitionWriter()
                        .with("min", range.min())
                        .with("max", range.max())
                        .with("default", range.usual())
                        .fields();
            case Minutes minutes ->
                new DefinitionWriter()
                        .with("min", minutes.min())
                        .with("max", minutes.max())
                        .fields();
            case DefinitionWriter tree -> tree.fields();
            case List<?> list -> list.stream().map(DefinitionWriter::plain).toList();
            default -> throw new IllegalArgumentException("no form on the wire: " + value.getClass());
        };
    }
}
