package dev.lilt.content.publication;

import dev.lilt.content.definition.Definition;
import java.time.Instant;

/**
 * A definition as it was published.
 *
 * @param version from 1
 * @param definition what was published
 * @param publishedAt when
 */
public record VersionedDefinition<D extends Definition>(int version, D definition, Instant publishedAt) {}
