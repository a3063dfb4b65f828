package dev.lilt.content.reconciliation;

import dev.lilt.content.definition.ContentKey;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.publication.Announced;
import dev.lilt.content.reconciliation.TopicSnapshot.Said;
import dev.lilt.support.wire.WireName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key under which the topic says something else than the database.
 *
 * @param version the current version; null if none is
 * @param json the current version as it is to be announced; null for a tombstone
 * @param kind what is wrong with the topic
 */
record Difference(
        ContentKey key, @Nullable Integer version, @Nullable String json, Kind kind) {

    /** The fault of the topic. */
    enum Kind implements WireName {
        /** It has nothing of the current version. */
        MISSING,
        /** It has another version, other bytes, or calls them something else. */
        DIFFERENT,
        /** It has something of which no version is current. */
        NOT_PUBLISHED
    }

    /**
     * Compares the two.
     *
     * @param topic the last value of each key on the topic; a tombstone counts as no key. Keys of no content are left
     *     alone.
     * @param database all that is current; what can't be announced stays on the topic as it is
     */
    static List<Difference> between(Map<String, Said> topic, List<Announced> database) {
        List<Difference> differences = new ArrayList<>();
        Set<String> current = new HashSet<>();
        for (Announced announced : database) {
            current.add(announced.key().toString());
            @Nullable Said said = topic.get(announced.key().toString());
            @Nullable String json = announced.json();
            if (json != null && (said == null || !isRight(said, announced.key(), json))) {
                Kind kind = said == null ? Kind.MISSING : Kind.DIFFERENT;
                differences.add(new Difference(announced.key(), announced.version(), json, kind));
            }
        }
        topic.keySet().stream()
                .filter(key -> !current.contains(key))
                .sorted()
                .flatMap(key -> contentKey(key).stream())
                .forEach(key -> differences.add(new Difference(key, null, null, Kind.NOT_PUBLISHED)));
        return differences;
    }

    private static boolean isRight(Said said, ContentKey key, String json) {
        return Arrays.equals(said.value(), json.getBytes(StandardCharsets.UTF_8))
                && said.types().equals(List.of(key.type().eventType()));
    }

    private static Optional<ContentKey> contentKey(String key) {
        try {
            return Optional.of(ContentKey.of(key));
        } catch (InvalidDefinition foreign) {
            return Optional.empty();
        }
    }
}
