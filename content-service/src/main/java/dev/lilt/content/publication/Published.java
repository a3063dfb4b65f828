package dev.lilt.content.publication;

import dev.lilt.content.definition.Definition;
import java.util.Map;

/**
 * A definition as it was published.
 *
 * @param version from 1
 * @param definition what was published
 */
public record Published<D extends Definition>(int version, D definition) {

    /** What goes over the wire. */
    public Map<String, Object> fields() {
        return definition.tree(version).fields();
    }
}
