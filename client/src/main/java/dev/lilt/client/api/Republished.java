package dev.lilt.client.api;

import org.jspecify.annotations.Nullable;

/**
 * One record that content-service sends once more.
 *
 * @param key the key of the record, as in {@code exercise/cat-cow}
 * @param version the current version; null for a tombstone
 * @param difference what was wrong with the topic, in the service's word
 */
public record Republished(String key, @Nullable Integer version, String difference) {}
