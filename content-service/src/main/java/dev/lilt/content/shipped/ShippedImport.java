package dev.lilt.content.shipped;

import dev.lilt.content.definition.Definition;
import dev.lilt.content.publication.ContentPublisher;
import dev.lilt.content.publication.DefinitionFormat;
import dev.lilt.content.shipped.ShippedImportRow.Offer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.jboss.logging.Logger;

/**
 * Publishes what a release ships, each definition once.
 *
 * <p>A definition is offered to a database once for all, by the digest of what it says. So in a rolling update an older
 * replica that restarts doesn't put its older text back, and a release that goes back to an earlier text says so by a
 * new review date. Where an author had the last word, the release leaves it. What a release no longer ships stays
 * published: to take it away is a decision, and it is made by retiring it, not by a file that is missing.
 */
@ApplicationScoped
public class ShippedImport {
    private static final Logger LOG = Logger.getLogger(ShippedImport.class);

    private final ContentPublisher publisher;
    private final ShippedImports imports;
    private final DefinitionFormat format;
    private final InstantSource clock;
    private volatile boolean done;

    ShippedImport(ContentPublisher publisher, ShippedImports imports, DefinitionFormat format, InstantSource clock) {
        this.publisher = publisher;
        this.imports = imports;
        this.format = format;
        this.clock = clock;
    }

    @Transactional
    void importAtStart(@Observes StartupEvent started) throws IOException {
        ClassPathUtils.consumeAsPaths(
                ShippedFolder.NAME, folder -> importOnce(new ShippedFolder(folder).content(format)));
        done = true;
    }

    /** The service has started, and may be asked, once the content of its release is in the database. */
    @Produces
    @Startup
    @Readiness
    HealthCheck imported() {
        return () -> HealthCheckResponse.named("shipped content imported")
                .status(done)
                .build();
    }

    /** Publishes whatever of it is new to this database. */
    @Transactional
    void importOnce(ShippedContent content) {
        imports.waitForTurn();
        content.definitions().forEach(this::importOnce);
    }

    private void importOnce(Definition definition) {
        Offer offer = new Offer(definition.key().toString(), digest(definition));
        if (imports.findById(offer) != null) {
            return;
        }
        imports.persist(new ShippedImportRow(offer, clock.instant()));
        if (!publisher.publishShipped(definition)) {
            LOG.warnf("shipped content left as the author has it key=%s", offer.key());
        }
    }

    /** Of the definition without its number, which differs from database to database. */
    private String digest(Definition definition) {
        byte[] said = format.write(definition, 0).toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(said));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
