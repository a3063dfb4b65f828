package dev.lilt.local;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Command;
import dev.lilt.client.api.CreateSessionRequest;
import dev.lilt.client.api.Profile;
import dev.lilt.client.api.WeekRange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Calls the services as members do, so that they can record it: sessions, commands, a stream, weeks, content, export,
 * erasure.
 */
final class TypicalUse {
    private static final int SESSIONS = 60;
    private static final int OFTEN = 10;
    private static final int PACE = 60;
    private static final String PLAN = "back-care-day";

    private final Api api;
    private final ZoneId zone = ZoneId.systemDefault();

    TypicalUse(Api api) {
        this.api = api;
    }

    void run() throws ApiException, IOException, InterruptedException {
        for (int i = 0; i < SESSIONS; i++) {
            String session = begin(1);
            if (i % OFTEN == 0) {
                api.command(session, Command.PAUSE);
                api.command(session, Command.RESUME);
                api.command(session, Command.SKIP);
                api.command(session, Command.BACK);
                api.timeline(session);
                api.state(session);
                read();
            }
            api.command(session, Command.stopFor(List.of()));
        }
        follow(begin(PACE));
        api.exportSessions(OutputStream.nullOutputStream());
        api.exportActivity(OutputStream.nullOutputStream());
        api.erase();
    }

    private String begin(int pace) throws ApiException, InterruptedException {
        var profile = new Profile(24, Profile.Clearance.NOTHING_APPLIES);
        String session = api.create(CreateSessionRequest.block(PLAN, "morning", profile, zone)
                        .withPace(pace))
                .state()
                .id();
        api.command(session, Command.START);
        return session;
    }

    private void read() throws ApiException, IOException, InterruptedException {
        api.sessions(null, null);
        api.currentWeek(new WeekRange(zone, null));
        api.setTarget(api.target());
        api.guidance();
        api.exercises(Map.of());
        api.plan(PLAN);
        api.calendar(PLAN, Map.of(), OutputStream.nullOutputStream());
    }

    /** To its end. */
    private void follow(String session) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.stream(session, Duration.ZERO));
        api.pass().headers().forEach(request::header);
        try (var client = HttpClient.newHttpClient();
                var lines = client.send(request.build(), BodyHandlers.ofLines()).body()) {
            lines.forEach(line -> {});
        }
    }
}
