package dev.lilt.session.replication;

import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionChanged;
import dev.lilt.session.store.SessionErased;
import dev.lilt.support.kafka.CloudEvent;
import dev.lilt.support.kafka.CloudEventPublisher;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Tells the other replicas that a session has changed. One that isn't told, because Kafka is away, asks the database a
 * moment later: nothing waits here, and what can't be sent is dropped.
 */
@ApplicationScoped
class ChangePublisher {
    private static final Logger LOG = Logger.getLogger(ChangePublisher.class);

    private final MutinyEmitter<byte[]> topic;
    private final CloudEventPublisher publisher;

    ChangePublisher(
            @Channel("changes") @OnOverflow(OnOverflow.Strategy.DROP) MutinyEmitter<byte[]> topic,
            CloudEventPublisher publisher) {
        this.topic = topic;
        this.publisher = publisher;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        publish(change.session());
    }

    void onErasure(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionErased erasure) {
        publish(erasure.stopped());
    }

    private void publish(Session session) {
        var last = session.log().last();
        CloudEvent event = new CloudEvent(
                session.id().toString(),
                session.id() + "." + last.number(),
                "lilt.session-changed.v1",
                "/session-service",
                last.at(),
                publisher.json(new SessionChangedData(session.id(), last.number())));
        publisher
                .send(event, topic)
                .subscribe()
                .with(sent -> {}, failure -> LOG.debugf("Change not sent reason=%s", failure.getMessage()));
    }
}
