package dev.lilt.content.publication;

import dev.lilt.content.definition.Definition;

/**
 * The result of publishing.
 *
 * @param published the version that is current now
 * @param isFirst whether there was no current version before
 */
public record PublishResult<D extends Definition>(VersionedDefinition<D> published, boolean isFirst) {}
