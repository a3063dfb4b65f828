package dev.lilt.session.stream;

import dev.lilt.session.completion.EndedSessionQueries;
import dev.lilt.session.state.Session;
import dev.lilt.session.store.SessionRepository;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Loads sessions for followers, together: while one query runs, those who ask wait, and the next query is for all of
 * them. When a replica dies thousands come over at once, and find their place within seconds.
 */
@ApplicationScoped
class BatchingSessionLoader {
    private static final int MOST_AT_ONCE = 500;

    /**
     * Somebody who waits.
     *
     * @param isDue whether it has run to its end, which is to be marked if no command came before
     */
    private record Wanted(UUID id, boolean isDue, Promise<Optional<Session>> answer) {}

    private final Queue<Wanted> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final SessionRepository sessions;
    private final EndedSessionQueries ends;
    private final InstantSource clock;
    private final Vertx vertx;

    BatchingSessionLoader(SessionRepository sessions, EndedSessionQueries ends, InstantSource clock, Vertx vertx) {
        this.sessions = sessions;
        this.ends = ends;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** The session of this id as the database has it; completed on some thread. */
    Future<Optional<Session>> load(UUID id) {
        return queued(id, false);
    }

    /** The same, with its end marked if that is due: no replica accepts a command for it from then on. */
    Future<Optional<Session>> settle(UUID id) {
        return queued(id, true);
    }

    private Future<Optional<Session>> queued(UUID id, boolean isDue) {
        Promise<Optional<Session>> answer = Promise.promise();
        queue.add(new Wanted(id, isDue, answer));
        work();
        return answer.future();
    }

    private void work() {
        if (!queue.isEmpty() && busy.compareAndSet(false, true)) {
            vertx.executeBlocking(this::batch, false).onComplete(done -> {
                busy.set(false);
                // Somebody may have come after the last look and before the next one could begin.
                work();
            });
        }
    }

    private static void answer(Wanted wanted, SessionRepository.Loaded loaded) {
        RuntimeException fault = loaded.unreadable().get(wanted.id());
        if (fault == null) {
            wanted.answer().complete(Optional.ofNullable(loaded.sessions().get(wanted.id())));
        } else {
            wanted.answer().fail(fault);
        }
    }

    private int batch() {
        List<Wanted> batch = new ArrayList<>();
        for (Wanted next = queue.poll(); next != null; next = batch.size() < MOST_AT_ONCE ? queue.poll() : null) {
            batch.add(next);
        }
        try {
            List<UUID> due =
                    batch.stream().filter(Wanted::isDue).map(Wanted::id).toList();
            if (!due.isEmpty()) {
                ends.complete(due, clock.instant());
            }
            SessionRepository.Loaded loaded =
                    sessions.load(batch.stream().map(Wanted::id).distinct().toList());
            batch.forEach(wanted -> answer(wanted, loaded));
        } catch (RuntimeException failure) {
            // Some may have their answer already.
            batch.forEach(wanted -> wanted.answer().tryFail(failure));
        }
        return batch.size();
    }
}
