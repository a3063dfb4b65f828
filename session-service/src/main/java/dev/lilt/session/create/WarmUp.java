package dev.lilt.session.create;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.catalog.CatalogFilled;
import dev.lilt.session.definition.Plan;
import dev.lilt.session.view.SessionStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.validation.Validator;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Creates a session for nobody before a replica is ready, and stores nothing. Otherwise the first members would wait
 * for all that is loaded when the first session is created: classes, word lists, texts.
 */
@ApplicationScoped
class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class);

    private static final String REQUEST = """
            {"plan":"%s","block":"%s","comfort":["warm-up"],"zone":"UTC","locale":"en","profile":{"clearance":{}}}""";

    private final Catalog catalog;
    private final CreateSession create;
    private final SessionStates states;
    private final InstantSource clock;
    private final Validator validator;
    private final ObjectMapper json;

    WarmUp(
            Catalog catalog,
            CreateSession create,
            SessionStates states,
            InstantSource clock,
            Validator validator,
            ObjectMapper json) {
        this.catalog = catalog;
        this.create = create;
        this.states = states;
        this.clock = clock;
        this.validator = validator;
        this.json = json;
    }

    @ActivateRequestContext
    void begin(@Observes CatalogFilled filled) {
        try {
            createOne(catalog.now().plans().iterator().next());
        } catch (JsonProcessingException | RuntimeException failed) {
            LOG.warnf(
                    "Warm-up failed, so the first sessions take longer fault=%s",
                    failed.getClass().getName());
        }
    }

    /** Returns what a member would be answered. */
    String createOne(Plan plan) throws JsonProcessingException {
        String request = REQUEST.formatted(plan.id(), plan.blocks().getFirst().id());
        CreateSessionRequest read = json.readValue(request, CreateSessionRequest.class);
        validator.validate(read);
        CreateSession.Created created = create.forNobody(read);
        return json.writeValueAsString(created.with(states.at(created.session(), clock.instant())));
    }
}
