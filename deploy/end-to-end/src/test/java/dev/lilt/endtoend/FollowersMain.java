package dev.lilt.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.local.process.ProcessLiveness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Follows many sessions at once through one origin, for deploy/verify, and then compares: what each follower received
 * with the session's log, and each member's week with what the end of the session says.
 */
final class FollowersMain {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final int FOLLOWERS_OF_A_SESSION = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_SESSION = Duration.ofMinutes(20);

    private final URI origin;
    private final AtomicInteger repeated = new AtomicInteger();

    private FollowersMain(URI origin) {
        this.origin = origin;
    }

    private record Session(String token, String id, List<Following> followers) {}

    /** @param arguments the origin of the stack, its issuer for development, how many follow, and at what pace */
    public static void main(String[] arguments) throws Exception {
        var main = new FollowersMain(URI.create(arguments[0]));
        int followers = Integer.parseInt(arguments[2]);
        List<Session> sessions = main.begin(URI.create(arguments[1]), followers, Integer.parseInt(arguments[3]));
        System.out.printf("sessions=%d followers=%d running%n", sessions.size(), followers);
        System.exit(main.isExact(sessions) ? 0 : 1);
    }

    private List<Session> begin(URI issuer, int followers, int pace) throws Exception {
        List<Session> sessions = new ArrayList<>();
        for (int begun = 0; begun < followers; begun += FOLLOWERS_OF_A_SESSION) {
            String token = token(issuer, "verify-" + UUID.randomUUID());
            String id = call(token, "POST", "/sessions", """
                    {"plan":"back-care-day","block":"morning","zone":"Europe/Vienna","pace":%d,
                     "profile":{"gestationalWeek":24,"clearance":{"conditions":[]}}}""".formatted(pace))
                    .get("id")
                    .textValue();
            List<Following> following = new ArrayList<>();
            for (int i = 0; i < Math.min(FOLLOWERS_OF_A_SESSION, followers - begun); i++) {
                following.add(Following.patiently(origin, id, token));
            }
            sessions.add(new Session(token, id, following));
        }
        for (Session session : sessions) {
            call(session.token(), "PUT", "/sessions/" + session.id() + "/commands/start", "{\"type\":\"start\"}");
        }
        return sessions;
    }

    private boolean isExact(List<Session> sessions) throws Exception {
        int events = 0;
        int connections = 0;
        int wrongLogs = 0;
        int wrongWeeks = 0;
        for (Session session : sessions) {
            for (Following follower : session.followers()) {
                follower.whole(LONGEST_SESSION);
            }
            Following late = Following.patiently(origin, session.id(), session.token());
            late.whole();
            List<String> log = Heard.inForce(late.heard());
            for (Following follower : session.followers()) {
                events += follower.heard().size();
                connections += follower.opened().size();
                wrongLogs += Heard.inForce(follower.heard()).equals(log) ? 0 : 1;
            }
            JsonNode end = late.heard().getLast().data();
            wrongWeeks += isWeek(session.token(), end.get("activeMs").longValue()) ? 0 : 1;
        }
        System.out.printf(
                "events=%d connections=%d calls-repeated=%d logs-that-differ=%d weeks-that-differ=%d%n",
                events, connections, repeated.get(), wrongLogs, wrongWeeks);
        return wrongLogs + wrongWeeks == 0;
    }

    private boolean isWeek(String token, long active) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode week = call(token, "GET", "/weeks/current?zone=Europe/Vienna", null);
            if (week.get("activeMs").longValue() == active
                    && week.get("sessions").intValue() == 1) {
                return true;
            }
            pause();
        }
        return false;
    }

    private static void pause() throws InterruptedException {
        if (!ProcessLiveness.pause()) {
            throw new InterruptedException();
        }
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
    private JsonNode call(String token, String method, String path, @Nullable String body) throws Exception {
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
            repeated.incrementAndGet();
            pause();
        }
    }
}
