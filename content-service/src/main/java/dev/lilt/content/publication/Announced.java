package dev.lilt.content.publication;

import dev.lilt.content.definition.ContentKey;
import org.jspecify.annotations.Nullable;

/**
 * A current version as it is announced on the topic.
 *
 * @param json the whole definition; null if what is stored is no longer valid, so that nothing can be announced
 */
public record Announced(
        ContentKey key, int version, @Nullable String json) {}
