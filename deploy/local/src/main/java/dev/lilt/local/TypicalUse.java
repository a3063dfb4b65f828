package dev.lilt.local;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Credentials;
import dev.lilt.client.api.MemberProfile;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.SessionCommand;
import dev.lilt.client.api.SessionRequest;
import dev.lilt.client.api.WeekBounds;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Calls the services as members do, so that they can record it: sessions, commands, a stream, weeks, content, export,
 * erasure.
 */
final class TypicalUse {
    private static final int SESSIONS = 60;
    private static final int OFTEN = 10;
    private static final int PACE = 60;
    /** The server sends at least a comment every 15 s. */
    private static final Duration SILENCE = Duration.ofSeconds(40);

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
                api.command(session, SessionCommand.PAUSE);
                api.command(session, SessionCommand.RESUME);
                api.command(session, SessionCommand.SKIP);
                api.command(session, SessionCommand.BACK);
                api.timeline(session);
                api.state(session);
                read();
            }
            api.command(session, SessionCommand.stopFor(List.of()));
        }
        follow(begin(PACE));
        api.exportSessions(OutputStream.nullOutputStream());
        api.exportActivity(OutputStream.nullOutputStream());
        api.erase();
    }

    /** Opens the start page of the web client at this origin, and follows a session by way of it. */
    static void ofWebClient(URI web, Credentials member) throws ApiException, IOException, InterruptedException {
        new TypicalUse(new Api(Services.behind(web), member)).open(web);
    }

    private void open(URI web) throws ApiException, IOException, InterruptedException {
        for (int i = 0; i < OFTEN; i++) {
            get(web.resolve("/"));
            get(web.resolve("/web/me"));
            String session = begin(1);
            api.state(session);
            api.command(session, SessionCommand.stopFor(List.of()));
        }
        follow(begin(PACE));
        api.currentWeek(new WeekBounds(zone, null));
        api.erase();
    }

    private static void get(URI uri) throws IOException {
        readToEnd(new OkHttpClient(), new Request.Builder().url(uri.toString()).build());
    }

    private String begin(int pace) throws ApiException, InterruptedException {
        var profile = new MemberProfile(24, MemberProfile.Clearance.NOTHING_APPLIES);
        String session = api.create(
                        SessionRequest.block(PLAN, "morning", profile, zone).withPace(pace))
                .state()
                .id();
        api.command(session, SessionCommand.START);
        return session;
    }

    private void read() throws ApiException, IOException, InterruptedException {
        api.sessions(null, null);
        api.currentWeek(new WeekBounds(zone, null));
        api.setTarget(api.target());
        api.guidance();
        api.exercises(Map.of());
        api.plan(PLAN);
        api.calendar(PLAN, Map.of(), OutputStream.nullOutputStream());
    }

    /** To its end. */
    private void follow(String session) throws IOException {
        var request = new Request.Builder()
                .url(api.stream(session, Duration.ZERO).toString())
                .headers(Headers.of(api.credentials().headers()))
                .build();
        readToEnd(new OkHttpClient.Builder().readTimeout(SILENCE).build(), request);
    }

    private static void readToEnd(OkHttpClient client, Request request) throws IOException {
        try (var response = client.newCall(request).execute()) {
            response.body().byteStream().transferTo(OutputStream.nullOutputStream());
        }
    }
}
