package dev.lilt.content.catalogue;

import dev.lilt.content.definition.Definition;
import dev.lilt.content.publication.Published;
import java.util.List;
import java.util.Map;

/**
 * A list as it looks on the wire.
 *
 * @param items the newest version of each
 */
record Items(List<Map<String, Object>> items) {

    static <D extends Definition> Items of(List<Published<D>> published) {
        return new Items(published.stream().map(Published::fields).toList());
    }
}
