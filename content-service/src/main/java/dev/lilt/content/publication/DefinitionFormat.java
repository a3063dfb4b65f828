package dev.lilt.content.publication;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;

/** Reads and writes definitions, so that versions of any type can be kept here without knowing the types. */
public interface DefinitionFormat {

    /**
     * Reads a definition that is to be published.
     *
     * @throws dev.lilt.content.definition.InvalidDefinition with everything that is wrong with it; once nothing else
     *     is, with each text that takes too long to say
     */
    <D extends Definition> D read(JsonNode definition, Class<D> type);

    /** Reads a definition from the text that was stored; its texts may take longer to say than is allowed by now. */
    <D extends Definition> D read(String definition, Class<D> type);

    /** Returns a definition as it looks on the wire, with its fields in a fixed order. */
    JsonNode write(Definition definition, int version);

    /** Returns the record that holds this type of content. */
    Class<? extends Definition> recordOf(ContentType type);
}
