package dev.lilt.session.replication;

import dev.lilt.session.followers.FollowerCounts;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionChanged;
import dev.lilt.session.store.SessionErased;
import dev.lilt.support.kafka.CloudEvent;
import dev.lilt.support.kafka.CloudEventPublisher;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Tells those replicas that serve a follower of a session that it has changed, and nobody where none does. One that
 * isn't told, because Kafka is away or its follower has just come, asks the database a moment later: nothing waits
 * here, and what can't be sent is dropped.
 */
@ApplicationScoped
class ChangePublisher {
    private static final Logger LOG = Logger.getLogger(ChangePublisher.class);

    private final MutinyEmitter<byte[]> topic;
    private final CloudEventPublisher publisher;
    private final FollowerCounts followers;
    private final ListeningPartitions partitions;

    ChangePublisher(
            @Channel("changes") @OnOverflow(OnOverflow.Strategy.DROP) MutinyEmitter<byte[]> topic,
            CloudEventPublisher publisher,
            FollowerCounts followers,
            ListeningPartitions partitions) {
        this.topic = topic;
        this.publisher = publisher;
        this.followers = followers;
        this.partitions = partitions;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
        publish(change.session());
    }

    void onErasure(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionErased erasure) {
        publish(erasure.stopped());
    }

    private void publish(Session session) {
        Set<Integer> listening = partitions.of(followers.replicasElsewhere(session.id()));
        if (!listening.isEmpty()) {
            CloudEvent event = event(session);
            listening.forEach(partition -> publish(event, partition));
        }
    }

    private void publish(CloudEvent event, int partition) {
        publisher
                .send(event, topic, partition)
                .subscribe()
                .with(sent -> {}, failure -> LOG.debugf("Change not sent reason=%s", failure.getMessage()));
    }

    private CloudEvent event(Session session) {
        var last = session.log().last();
        return new CloudEvent(
                session.id().toString(),
                session.id() + "." + last.number(),
                "lilt.session-changed.v1",
                "/session-service",
                last.at(),
                publisher.json(new SessionChangedData(session.id(), last.number())));
    }
}
