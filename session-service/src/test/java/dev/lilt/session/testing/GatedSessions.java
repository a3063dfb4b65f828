package dev.lilt.session.testing;

import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.TimelineRepository;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Gates;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Sessions that wait at their gates. */
@ApplicationScoped
public class GatedSessions {
    private final SessionRepository sessions;
    private final TimelineRepository timelines;
    private final EntityManager entities;

    GatedSessions(SessionRepository sessions, TimelineRepository timelines, EntityManager entities) {
        this.sessions = sessions;
        this.timelines = timelines;
        this.entities = entities;
    }

    /** The id of a new session that waits for ready, its gates put into the timeline that was compiled. */
    public String session(String member, String body) {
        String id = Service.session(member, body.replaceFirst("\\{", "{\"waitForReady\":true,"));
        QuarkusTransaction.requiringNew().run(() -> {
            Session made = sessions.load(UUID.fromString(id)).orElseThrow();
            CompiledSession gated = timelines.save(Gates.in(made.log().compiledSession()));
            set("update sessions set timeline_id = :timeline where id = :id", gated, id);
            set("update session_revisions set timeline_id = :timeline where session_id = :id", gated, id);
        });
        return id;
    }

    private void set(String statement, CompiledSession gated, String id) {
        entities.createNativeQuery(statement)
                .setParameter("timeline", gated.timeline().id())
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
    }
}
