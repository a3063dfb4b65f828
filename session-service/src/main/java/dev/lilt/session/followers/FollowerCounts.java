package dev.lilt.session.followers;

import dev.lilt.session.scheduling.PeriodicTasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The number of followers of a session, on this replica and on all others, and which replicas those are. Each replica
 * writes its own numbers into the database, only where they have changed, and a sign of life; the numbers of one that
 * gives no sign of life don't count. What the others have changed is read into memory once a tick, so that no request
 * and no follower asks the database for it; all that they serve is read again now and then.
 */
@ApplicationScoped
public class FollowerCounts {
    private static final Logger LOG = Logger.getLogger(FollowerCounts.class);

    private final UUID replica = UUID.randomUUID();
    private final Map<UUID, Integer> here = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> untold = new ConcurrentHashMap<>();
    private final FollowersElsewhere elsewhere = new FollowersElsewhere();
    /** When all numbers are to be read, and not only those that have changed. */
    private Instant wholeAt = Instant.MIN;
    /** From when on changes have been read. */
    private Instant readAt = Instant.MIN;

    private final FollowerCountRepository counts;
    private final PresenceConfig config;
    private final InstantSource clock;

    FollowerCounts(FollowerCountRepository counts, PresenceConfig config, InstantSource clock) {
        this.counts = counts;
        this.config = config;
        this.clock = clock;
    }

    /** Returns how many streams follow this session; those of other replicas as of their last sign of life. */
    public int count(UUID session) {
        return here.getOrDefault(session, 0) + elsewhere.count(session);
    }

    /** Returns this replica's id, which is new with each start. */
    public UUID replica() {
        return replica;
    }

    /** Returns the other replicas that serve a follower of this session, as of their last sign of life. */
    public Set<UUID> replicasElsewhere(UUID session) {
        return elsewhere.replicas(session);
    }

    /** Sets how many follow this session on this replica from now on. */
    public void serves(UUID session, int followers) {
        if (followers == 0) {
            here.remove(session);
        } else {
            here.put(session, followers);
        }
        untold.put(session, followers);
    }

    void start(@Observes StartupEvent event, PeriodicTasks tasks) {
        tasks.every(config.every(), "presence", this::exchange);
        tasks.every(config.pauseAfter(), "tidy", this::tidy);
    }

    /** Nobody follows here any more: the others needn't wait for this replica to count as gone. */
    void stop(@Observes ShutdownEvent event) {
        try {
            counts.leave(replica, clock.instant());
        } catch (RuntimeException unreachable) {
            LOG.debugf("Presence not withdrawn reason=%s", unreachable.getMessage());
        }
    }

    private void tidy() {
        Instant now = clock.instant();
        counts.tidy(now.minus(config.pauseAfter()), now.minus(config.forgetAfter()));
    }

    private void exchange() {
        Instant now = clock.instant();
        tell(now);
        read(now);
    }

    private void tell(Instant now) {
        boolean isKnown = counts.renewSignOfLife(replica, now);
        if (!isKnown) {
            here.forEach(untold::putIfAbsent);
        }
        Map<UUID, Integer> telling = Map.copyOf(untold);
        if (!isKnown || !telling.isEmpty()) {
            counts.tell(replica, telling, now);
            telling.forEach(untold::remove);
        }
    }

    /**
     * All numbers are read before what has changed, so that nothing is missed between the two. Changes are read from
     * before the last reading on: one whose clock is further behind than that counts as gone.
     */
    private void read(Instant now) {
        if (!now.isBefore(wholeAt)) {
            elsewhere.replaceBy(counts.elsewhere(replica));
            wholeAt = now.plus(config.pauseAfter());
            readAt = now;
        }
        FollowerCountRepository.Living living =
                counts.living(replica, now.minus(config.goneAfter()), readAt.minus(config.goneAfter()));
        elsewhere.update(living.changed());
        elsewhere.areAlive(living.replicas());
        readAt = now;
    }
}
