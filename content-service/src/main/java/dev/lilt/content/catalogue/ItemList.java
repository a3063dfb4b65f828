package dev.lilt.content.catalogue;

import dev.lilt.content.definition.Definition;
import dev.lilt.content.publication.VersionedDefinition;
import java.util.List;
import java.util.Map;

/**
 * A list as it looks on the wire.
 *
 * @param items the newest version of each
 */
record ItemList(List<Map<String, Object>> items) {

    static <D extends Definition> ItemList of(List<VersionedDefinition<D>> published) {
        return new ItemList(published.stream().map(VersionedDefinition::fields).toList());
    }
}
