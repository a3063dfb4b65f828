import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Follows many sessions at once through one origin, reconnects as the standard has it, and then compares: what each
 * follower received with the session's log, and each member's week with what the end of the session says.
 *
 * <p>usage: java -cp 'deploy/local/target/lib/*' deploy/verify/Followers.java ORIGIN ISSUER FOLLOWERS PACE
 */
final class Followers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final int FOLLOWERS_OF_A_SESSION = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static URI origin;
    private static final AtomicInteger connections = new AtomicInteger();
    private static final AtomicInteger retried = new AtomicInteger();

    record Event(String id, String name, JsonNode data) {
        Instant instant(String field) {
            return Instant.parse(data.get(field).textValue());
        }

        String text() {
            ObjectNode same = data.deepCopy();
            same.remove(List.of("serverTime", "followers"));
            return id + " " + name + " " + same;
        }
    }

    /** A follower: it keeps the last id, and comes again until the end. */
    static final class Follower {
        final String session;
        final String token;
        final List<Event> received = new ArrayList<>();
        final CountDownLatch over = new CountDownLatch(1);
        private long retryMillis = 2_000;

        Follower(String session, String token) {
            this.session = session;
            this.token = token;
        }

        Follower start() {
            Thread.ofVirtual().start(() -> {
                while (over.getCount() > 0) {
                    try {
                        connect();
                        over.await(retryMillis, TimeUnit.MILLISECONDS);
                    } catch (IOException cut) {
                        pause(retryMillis);
                    } catch (InterruptedException stop) {
                        return;
                    }
                }
            });
            return this;
        }

        private void connect() throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(origin.resolve("/sessions/" + session + "/cues?from=start"))
                    .header("Authorization", "Bearer " + token)
                    .timeout(Duration.ofSeconds(10));
            if (!received.isEmpty()) {
                request.header("Last-Event-ID", received.getLast().id());
            }
            var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            connections.incrementAndGet();
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                if (response.statusCode() == 204) {
                    over.countDown();
                } else if (response.statusCode() == 200) {
                    read(lines);
                } else {
                    System.out.println("a stream was answered " + response.statusCode());
                }
            }
        }

        private void read(BufferedReader lines) throws IOException {
            String id = "";
            String name = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("retry: ")) {
                    retryMillis = Long.parseLong(line.substring(7));
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty()) {
                    if (!id.isEmpty() && !data.isEmpty()) {
                        received.add(new Event(id, name, JSON.readTree(data)));
                        if (name.equals("end")) {
                            over.countDown();
                        }
                    }
                    id = "";
                    data = "";
                }
            }
        }

        /** What was received, less the cues that a later state overruled. */
        List<String> inForce() {
            List<Event> kept = new ArrayList<>();
            for (Event event : received) {
                if (event.name().equals("state")) {
                    Instant at = event.instant("at");
                    while (!kept.isEmpty()
                            && kept.getLast().name().equals("cue")
                            && kept.getLast().instant("dueAt").isAfter(at)) {
                        kept.removeLast();
                    }
                }
                kept.add(event);
            }
            return kept.stream().map(Event::text).toList();
        }
    }

    record Session(String token, String id, List<Follower> followers) {}

    public static void main(String[] arguments) throws Exception {
        origin = URI.create(arguments[0]);
        URI issuer = URI.create(arguments[1]);
        int followers = Integer.parseInt(arguments[2]);
        int pace = Integer.parseInt(arguments[3]);
        List<Session> sessions = new ArrayList<>();
        for (int begun = 0; begun < followers; begun += FOLLOWERS_OF_A_SESSION) {
            String token = token(issuer, "verify-" + UUID.randomUUID());
            String id = call(token, "POST", "/sessions", """
                    {"plan":"back-care-day","block":"morning","zone":"Europe/Vienna","pace":%d,
                     "profile":{"gestationalWeek":24,"clearance":{"conditions":[]}}}""".formatted(pace))
                    .get("id")
                    .textValue();
            List<Follower> following = new ArrayList<>();
            for (int i = 0; i < Math.min(FOLLOWERS_OF_A_SESSION, followers - begun); i++) {
                following.add(new Follower(id, token).start());
            }
            sessions.add(new Session(token, id, following));
        }
        for (Session session : sessions) {
            call(session.token(), "PUT", "/sessions/" + session.id() + "/commands/start", "{\"type\":\"start\"}");
        }
        System.out.printf("sessions=%d followers=%d running%n", sessions.size(), followers);
        check(sessions, followers);
    }

    private static void check(List<Session> sessions, int followers) throws Exception {
        int events = 0;
        int wrong = 0;
        for (Session session : sessions) {
            List<String> log = null;
            for (Follower follower : session.followers()) {
                if (!follower.over.await(20, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("a session is not over after 20 minutes");
                }
                if (log == null) {
                    Follower late = new Follower(session.id(), session.token()).start();
                    late.over.await();
                    log = late.inForce();
                }
                events += follower.received.size();
                wrong += follower.inForce().equals(log) ? 0 : 1;
            }
        }
        int wrongWeeks = 0;
        for (Session session : sessions) {
            Event end = session.followers().getFirst().received.getLast();
            long active = end.data().get("activeMs").longValue();
            wrongWeeks += isWeek(session.token(), active) ? 0 : 1;
        }
        System.out.printf(
                "events=%d connections=%d (%d followers) calls-repeated=%d logs-that-differ=%d weeks-that-differ=%d%n",
                events, connections.get(), followers, retried.get(), wrong, wrongWeeks);
        System.exit(wrong + wrongWeeks == 0 ? 0 : 1);
    }

    private static boolean isWeek(String token, long active) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode week = call(token, "GET", "/weeks/current?zone=Europe/Vienna", null);
            if (week.get("activeMs").longValue() == active && week.get("sessions").intValue() == 1) {
                return true;
            }
            pause(500);
        }
        return false;
    }

    private static String token(URI issuer, String member) throws Exception {
        var request = HttpRequest.newBuilder(issuer.resolve("/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_id=" + member))
                .build();
        return JSON.readTree(CLIENT.send(request, BodyHandlers.ofString()).body())
                .get("access_token")
                .textValue();
    }

    /** Sent again while a part is away: commands have ids, and a session that is made twice is only one more. */
    private static JsonNode call(String token, String method, String path, String body) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String what = "nobody answers";
            try {
                var request = HttpRequest.newBuilder(origin.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(10))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body))
                        .build();
                HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 300) {
                    return JSON.readTree(response.body());
                }
                what = response.statusCode() + " " + response.body();
                if (response.statusCode() < 500) {
                    throw new IllegalStateException(method + " " + path + ": " + what);
                }
            } catch (IOException cut) {
                what = cut.toString();
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(method + " " + path + ": " + what);
            }
            retried.incrementAndGet();
            pause(500);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
