package dev.lilt.endtoend;

import dev.lilt.testing.EventStream;
import dev.lilt.testing.StreamFrame;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A follower as the standard has it: it keeps the last id, connects again whenever it is cut off, and stops at 204 or
 * after the end. It keeps the events in the order in which they came.
 */
final class Following {
    /** Shorter than the service asks for, so that a test is. */
    private static final long IMPATIENT_MS = 250;

    private static final long PATIENT_MS = 2_000;

    private final URI first;
    private final URI again;
    private final String token;
    private final boolean isPatient;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private volatile long retryMs;

    private Following(URI first, URI again, String token, boolean isPatient) {
        this.first = first;
        this.again = again;
        this.token = token;
        this.isPatient = isPatient;
        this.retryMs = isPatient ? PATIENT_MS : IMPATIENT_MS;
    }

    /** Follows from the session's beginning, and waits for as long as the service asks before it connects again. */
    static Following patiently(URI origin, String session, String token) {
        URI cues = origin.resolve("/sessions/" + session + "/cues?from=start");
        return follow(new Following(cues, cues, token, true));
    }

    private static Following follow(Following following) {
        Thread.ofVirtual().start(following::follow);
        return following;
    }

    /** Follows from the session's beginning. */
    static Following start(Member member, String session) {
        return start(member, session, "session-service");
    }

    /** The same, the first time by way of this part: a replica, say. */
    static Following start(Member member, String session, String part) {
        String path = "/sessions/" + session + "/cues?from=start";
        URI first = URI.create(member.stack().url(part) + path);
        URI again = URI.create(member.stack().url("session-service") + path);
        return follow(new Following(first, again, member.token(), false));
    }

    List<String> ids() {
        return heard.stream().map(Heard::id).toList();
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** The opening states, one for each connection. */
    List<String> opened() {
        return List.copyOf(opened);
    }

    /** Every id, once the session is over. */
    List<String> whole() throws InterruptedException {
        return whole(Duration.ofSeconds(90));
    }

    List<String> whole(Duration within) throws InterruptedException {
        if (!over.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("not over yet: " + ids());
        }
        return ids();
    }

    private void follow() {
        try {
            while (over.getCount() > 0) {
                connect();
                over.await(retryMs, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void connect() throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(opened.isEmpty() ? first : again)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(10));
        if (!heard.isEmpty()) {
            request.header("Last-Event-ID", heard.getLast().id());
        }
        try (EventStream stream = EventStream.open(request.build(), this::take)) {
            switch (stream.response().statusCode()) {
                case 200 -> stream.awaitClose();
                case 204 -> over.countDown();
                default -> {
                    // An EventSource would give up: so that a test sees it, this does not, and is never over.
                }
            }
        } catch (UncheckedIOException cut) {
            // It connects again.
        }
    }

    private void take(StreamFrame frame) {
        if (isPatient) {
            frame.field("retry").ifPresent(milliseconds -> retryMs = Long.parseLong(milliseconds));
        }
        Optional<String> data = frame.field("data");
        if (data.isEmpty()) {
            return;
        }
        Optional<String> id = frame.field("id");
        if (id.isEmpty()) {
            opened.add(data.get());
            return;
        }
        String name = frame.field("event").orElseThrow();
        heard.add(Heard.of(id.get(), name, data.get(), frame.receivedNanos()));
        if (name.equals("end")) {
            over.countDown();
        }
    }
}
