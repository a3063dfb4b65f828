package dev.lilt.tracking.stream;

import static java.util.stream.Collectors.groupingBy;

import dev.lilt.support.database.TransientFaults;
import dev.lilt.tracking.weeks.WeekQuery;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The followers of one member's week on this replica. However often it changes, one reading is under way at a time, and
 * what changed meanwhile is seen by one more.
 */
final class WeekSubscription {
    private static final Logger LOG = Logger.getLogger(WeekSubscription.class);
    private static final long NONE = -1;

    private final String member;
    private final WeekEventEncoder reader;
    private final Executor readers;
    private final InstantSource clock;
    private final Duration readAgainAfter;
    private final Vertx vertx;

    private volatile List<WeekFollower> followers = List.of();
    private Instant readAgainAt = Instant.MAX;
    private long timer = NONE;
    private boolean isReading;
    private boolean hasChanged;

    /** @param readAgainAfter how long to wait after a reading that failed */
    WeekSubscription(
            String member,
            WeekEventEncoder reader,
            Executor readers,
            InstantSource clock,
            Duration readAgainAfter,
            Vertx vertx) {
        this.member = member;
        this.reader = reader;
        this.readers = readers;
        this.clock = clock;
        this.readAgainAfter = readAgainAfter;
        this.vertx = vertx;
    }

    List<WeekFollower> followers() {
        return followers;
    }

    synchronized void join(WeekFollower follower) {
        followers = Stream.concat(followers.stream(), Stream.of(follower)).toList();
    }

    synchronized void leave(WeekFollower follower) {
        followers = followers.stream().filter(each -> each != follower).toList();
        if (followers.isEmpty()) {
            vertx.cancelTimer(timer);
        }
    }

    /** Reads the week again, soon, and shows it to all followers to whom it is new. */
    void refresh() {
        synchronized (this) {
            hasChanged = true;
            if (isReading) {
                return;
            }
            isReading = true;
        }
        readers.execute(this::read);
    }

    /** Shows everybody that the stream is alive, and looks whether a day is over that the timer hasn't noticed. */
    void beat() {
        followers.forEach(WeekFollower::beat);
        if (isDue()) {
            refresh();
        }
    }

    private synchronized boolean isDue() {
        return !clock.instant().isBefore(readAgainAt);
    }

    private void read() {
        while (hasMore()) {
            try {
                await(show());
            } catch (RuntimeException failure) {
                LOG.warnf(
                        "Week could not be read retryAfter=%s reason=%s",
                        readAgainAfter, TransientFaults.name(failure));
                await(clock.instant().plus(readAgainAfter));
            }
        }
    }

    private synchronized boolean hasMore() {
        isReading = hasChanged && !followers.isEmpty();
        hasChanged = false;
        return isReading;
    }

    /** Returns when the week has to be read again though nothing changes. */
    private Instant show() {
        Instant next = Instant.MAX;
        Map<WeekQuery, List<WeekFollower>> byQuery = followers.stream().collect(groupingBy(WeekFollower::query));
        for (Map.Entry<WeekQuery, List<WeekFollower>> each : byQuery.entrySet()) {
            WeekEventEncoder.Reading reading = reader.read(member, each.getKey());
            each.getValue().forEach(follower -> follower.show(reading.frame()));
            next = reading.until().isBefore(next) ? reading.until() : next;
        }
        return next;
    }

    private synchronized void await(Instant next) {
        vertx.cancelTimer(timer);
        readAgainAt = next;
        if (!followers.isEmpty()) {
            long delay = Duration.between(clock.instant(), next).toMillis();
            timer = vertx.setTimer(Math.max(1, delay), fired -> refresh());
        }
    }
}
