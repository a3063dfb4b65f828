package dev.lilt.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A follower as the standard has it: it keeps the last id, connects again whenever it is cut off, and stops at 204 or
 * after the end. It keeps the ids in the order in which they came.
 */
final class Following {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Member member;
    private final String session;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    private Following(Member member, String session) {
        this.member = member;
        this.session = session;
    }

    /** Follows from the session's beginning. */
    static Following start(Member member, String session) {
        Following following = new Following(member, session);
        Thread.ofVirtual().start(following::follow);
        return following;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    /** The opening states, one for each connection. */
    List<String> opened() {
        return List.copyOf(opened);
    }

    /** Every id, once the session is over. */
    List<String> whole() throws InterruptedException {
        if (!over.await(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not over yet: " + ids);
        }
        return ids();
    }

    private void follow() {
        while (over.getCount() > 0) {
            try {
                connect();
            } catch (IOException cut) {
                pause();
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void connect() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        RunningStack.get().url("session-service") + "/sessions/" + session + "/cues?from=start"))
                .header("Authorization", "Bearer " + member.token())
                .timeout(Duration.ofSeconds(10));
        if (!ids.isEmpty()) {
            request.header("Last-Event-ID", ids.getLast());
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() == 204) {
            over.countDown();
            return;
        }
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            read(lines);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        boolean hasId = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                ids.add(line.substring(4));
                hasId = true;
            } else if (line.startsWith("data: ") && !hasId) {
                opened.add(line.substring(6));
            } else if (line.isEmpty()) {
                hasId = false;
            }
        }
        if (!ids.isEmpty() && ids.getLast().endsWith(".end")) {
            over.countDown();
        }
    }

    private void pause() {
        try {
            over.await(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
