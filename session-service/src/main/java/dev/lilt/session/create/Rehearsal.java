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
class Rehearsal {
    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    private static final String REQUEST = """
            {"plan":"%s","block":"%s","comfort":["rehearsal"],"zone":"UTC","locale":"en","profile":{"clearance":{}}}""";

    private final Catalog catalog;
    private final CreateSession create;
    private final SessionStates states;
    private final InstantSource clock;
    private final Validator validator;
    private final ObjectMapper json;

    Rehearsal(
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
            rehearse(catalog.plans().iterator().next());
        } catch (JsonProcessingException | RuntimeException failed) {
            LOG.warnf(
                    "First session not rehearsed, so the first ones take longer fault=%s",
                    failed.getClass().getName());
        }
    }

    /** Returns what a member would be answered. */
    String rehearse(Plan plan) throws JsonProcessingException {
        String request = REQUEST.formatted(plan.id(), plan.blocks().getFirst().id());
        CreateSessionRequest read = json.readValue(request, CreateSessionRequest.class);
        validator.validate(read);
        CreateSession.Created created = create.rehearse(read);
        return json.writeValueAsString(created.with(states.at(created.session(), clock.instant())));
    }
}
