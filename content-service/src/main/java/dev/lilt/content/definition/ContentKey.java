package dev.lilt.content.definition;

import dev.lilt.support.wire.WireName;
import java.util.Optional;

/**
 * The key that tells one piece of content from all others, here and on the topic.
 *
 * @param type what it is
 * @param id its name among its kind
 */
public record ContentKey(ContentType type, Id id) {
    private static final String BETWEEN = "/";

    /** Returns the key of the content with this name; empty if no content can have it. */
    public static Optional<ContentKey> find(ContentType type, String id) {
        return Id.isId(id) ? Optional.of(new ContentKey(type, new Id(id))) : Optional.empty();
    }

    /** Reads {@code exercise/cat-cow}. */
    public static ContentKey of(String key) {
        int end = key.indexOf(BETWEEN);
        if (end < 0) {
            throw new InvalidDefinition("key", "must be a type and an id joined by " + BETWEEN);
        }
        ContentType type = WireName.find(ContentType.class, key.substring(0, end))
                .orElseThrow(() -> InvalidDefinition.notOneOf(ContentType.class));
        return new ContentKey(type, new Id(key.substring(end + 1)));
    }

    @Override
    public String toString() {
        return type.wire() + BETWEEN + id;
    }
}
