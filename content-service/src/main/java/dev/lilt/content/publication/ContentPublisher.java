package dev.lilt.content.publication;

import dev.lilt.content.definition.ContentKey;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Publishes and retires content, and finds what was published. */
@ApplicationScoped
public class ContentPublisher {
    private static final Logger LOG = Logger.getLogger(ContentPublisher.class);

    private final ContentRepository contents;
    private final VersionRepository versions;
    private final Outbox outbox;
    private final DefinitionFormat format;
    private final InstantSource clock;

    ContentPublisher(
            ContentRepository contents,
            VersionRepository versions,
            Outbox outbox,
            DefinitionFormat format,
            InstantSource clock) {
        this.contents = contents;
        this.versions = versions;
        this.outbox = outbox;
        this.format = format;
        this.clock = clock;
    }

    /**
     * Publishes a version in an author's name.
     *
     * @return what was published, and whether there was nothing before
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412, if another version is current than expected; 428, if
     *     there is a current version and nothing was said about it
     */
    @Transactional
    public <D extends Definition> PublishResult<D> publish(D definition, Precondition expectation) {
        ContentRow content = contents.locked(definition.key());
        expectation.requireToReplace(content.current());
        boolean isNew = content.current().isEmpty();
        return new PublishResult<>(next(content, definition, true), isNew);
    }

    /**
     * Publishes a version that came with a release, unless an author had the last word: what a clinician has corrected
     * here, or taken away, no release may undo.
     *
     * @return false if it was left to the author
     */
    @Transactional
    public boolean publishShipped(Definition definition) {
        ContentRow content = contents.locked(definition.key());
        if (!content.authored) {
            next(content, definition, false);
        }
        return !content.authored;
    }

    private <D extends Definition> VersionedDefinition<D> next(ContentRow content, D definition, boolean byAuthor) {
        VersionedDefinition<D> published =
                new VersionedDefinition<>(content.next(byAuthor), definition, clock.instant());
        String value = written(published);
        versions.persist(new VersionRow(content.key, published.version(), value, published.publishedAt()));
        outbox.announce(definition.key(), value);
        LOG.infof("content published key=%s version=%d byAuthor=%s", content.key, published.version(), byAuthor);
        return published;
    }

    /**
     * Retires the current version; all versions stay readable by their numbers.
     *
     * @return false if there is none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412, if another version is current than expected
     */
    @Transactional
    public boolean retire(ContentKey key, Precondition expectation) {
        ContentRow content = contents.findById(key.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (content == null || content.current().isEmpty()) {
            return false;
        }
        expectation.require(content.current());
        content.retire();
        outbox.announce(key, null);
        LOG.infof("content retired key=%s version=%d", content.key, content.version);
        return true;
    }

    /** Returns all that is current, as it was announced; exercises first. */
    @Transactional
    public List<Announced> announced() {
        return versions.allCurrent().stream().map(this::announced).toList();
    }

    private Announced announced(VersionRow row) {
        ContentKey key = ContentKey.of(row.number.key());
        @Nullable
        String value =
                readable(row, format.recordOf(key.type())).map(this::written).orElse(null);
        return new Announced(key, row.number.version(), value);
    }

    /**
     * Announces once more what is current, or that nothing is, while nobody relays.
     *
     * @param json what the caller has seen to be current; null for nothing
     * @return false if something else about this key has been announced meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean announceAgain(ContentKey key, @Nullable String json) {
        ContentRow content = contents.locked(key);
        boolean isWaiting = outbox.isWaiting(key);
        if (!isWaiting) {
            outbox.announce(key, json);
        }
        if (content.version == 0) {
            // It was made for the lock alone.
            contents.delete(content);
        }
        return !isWaiting;
    }

    /** The current version. */
    public <D extends Definition> Optional<VersionedDefinition<D>> current(ContentKey key, Class<D> type) {
        return versions.current(key).map(row -> read(row, type));
    }

    /** Any version, also of what is retired. */
    public <D extends Definition> Optional<VersionedDefinition<D>> version(ContentKey key, int version, Class<D> type) {
        return versions.version(key, version).map(row -> read(row, type));
    }

    /** Returns all current versions of one type, sorted by id; what is stored but no longer valid is left out. */
    public <D extends Definition> List<VersionedDefinition<D>> current(ContentType type, Class<D> form) {
        return versions.current(type).stream()
                .flatMap(row -> readable(row, form).stream())
                .toList();
    }

    /** One stored definition that is no longer valid must not take the others from the reader. */
    private <D extends Definition> Optional<VersionedDefinition<D>> readable(VersionRow row, Class<D> type) {
        try {
            return Optional.of(read(row, type));
        } catch (IllegalStateException unreadable) {
            LOG.errorf(
                    "content left out key=%s version=%d reason=not valid any more",
                    row.number.key(), row.number.version());
            return Optional.empty();
        }
    }

    private String written(VersionedDefinition<?> published) {
        return format.write(published.definition(), published.version()).toString();
    }

    private <D extends Definition> VersionedDefinition<D> read(VersionRow row, Class<D> type) {
        try {
            return new VersionedDefinition<>(row.number.version(), format.read(row.definition, type), row.publishedAt);
        } catch (InvalidDefinition tightened) {
            // A change that tightens a rule has to migrate what was published under the old one. Not the caller's
            // fault.
            throw new IllegalStateException("A stored definition is no longer valid: " + row.number, tightened);
        }
    }
}
