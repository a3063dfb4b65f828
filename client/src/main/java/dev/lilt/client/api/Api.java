package dev.lilt.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the three services that a terminal needs. Every method throws {@link ApiException} with one line for the
 * member when a service says no or can't be reached.
 */
public final class Api {
    private static final List<Duration> RETRIES =
            List.of(Duration.ofMillis(200), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final Services services;
    private final Credentials credentials;
    private final Http http;

    public Api(Services services, Credentials credentials) {
        this(services, credentials, RETRIES);
    }

    /** {@code retries} are the waits before each further attempt at a request that is safe to repeat. */
    public Api(Services services, Credentials credentials, List<Duration> retries) {
        this.services = services;
        this.credentials = credentials;
        this.http = new Http(credentials, retries);
    }

    /** Returns where the live stream of a session is, cues coming {@code lead} (0–10 s) ahead of their time. */
    public URI stream(String session, Duration lead) {
        return at(
                services.session(),
                "/sessions/" + encoded(session) + "/cues?lead=" + lead.toMillis() + credentials.query());
    }

    public Credentials credentials() {
        return credentials;
    }

    public Created create(SessionRequest request) throws ApiException, InterruptedException {
        JsonNode answer = http.post(at(services.session(), "/sessions"), request);
        List<Created.Adjustment> adjustments = all(answer.path("adjustments"), Created.Adjustment.class);
        List<Created.Comfort> comfort = all(answer.path("comfort"), Created.Comfort.class);
        List<String> notices = all(answer.path("notices"), String.class);
        return new Created(Json.read(answer, ReceivedState.class), adjustments, comfort, notices);
    }

    private static <T> List<T> all(JsonNode array, Class<T> type) throws ApiException {
        List<T> found = new ArrayList<>();
        for (JsonNode element : array) {
            found.add(Json.read(element, type));
        }
        return List.copyOf(found);
    }

    public ReceivedState state(String session) throws ApiException, InterruptedException {
        return Json.read(http.get(at(services.session(), "/sessions/" + encoded(session))), ReceivedState.class);
    }

    /** Returns the whole timeline of the session. */
    public ReceivedTimeline timeline(String session) throws ApiException, InterruptedException {
        return ReceivedTimeline.read(http.get(at(services.session(), "/sessions/" + encoded(session) + "/timeline")));
    }

    /** Sends {@code command} under one fresh id, however often the network makes it try: it takes effect once. */
    public ReceivedState command(String session, SessionCommand command) throws ApiException, InterruptedException {
        return command(session, UUID.randomUUID(), command);
    }

    /** Sends {@code command} under {@code id}: however often that is done, it takes effect once. */
    public ReceivedState command(String session, UUID id, SessionCommand command)
            throws ApiException, InterruptedException {
        String path = "/sessions/" + encoded(session) + "/commands/" + id;
        return Json.read(http.put(at(services.session(), path), command), ReceivedState.class);
    }

    /**
     * A page of the member's sessions, newest first; {@code status} and {@code after}, the page before's {@code next},
     * narrow it.
     */
    public ReceivedSessions sessions(@Nullable String status, @Nullable String after)
            throws ApiException, InterruptedException {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        wanted.put("status", status);
        wanted.put("after", after);
        return Json.read(http.get(at(services.session(), "/sessions" + query(wanted))), ReceivedSessions.class);
    }

    /**
     * A new ticket, with which somebody else can follow {@code session} for {@code minutes}, or as long as the service
     * has it.
     */
    public FollowerTicket ticket(String session, @Nullable Integer minutes) throws ApiException, InterruptedException {
        URI uri = at(services.session(), "/sessions/" + encoded(session) + "/tickets");
        return new FollowerTicket(http.post(uri, minutes == null ? Map.of() : Map.of("minutes", minutes))
                .path("ticket")
                .asText());
    }

    public ReceivedGuidance guidance() throws ApiException, InterruptedException {
        return Json.read(http.get(at(services.content(), "/guidance")), ReceivedGuidance.class);
    }

    /** Has content-service put its topic right; takes an author's token. */
    public List<Republished> republish() throws ApiException, InterruptedException {
        URI uri = at(services.content(), "/content/republications");
        return all(http.post(uri, Map.of()).path("items"), Republished.class);
    }

    /**
     * The newest versions; each of {@code wanted}, {@code position}, {@code kind}, {@code relieves} or {@code week},
     * narrows them where it is not null.
     */
    public List<Exercise> exercises(Map<String, @Nullable String> wanted) throws ApiException, InterruptedException {
        URI uri = at(services.content(), "/exercises" + query(wanted));
        return all(http.get(uri).path("items"), Exercise.class);
    }

    public Exercise exercise(String id) throws ApiException, InterruptedException {
        return Json.read(http.get(at(services.content(), "/exercises/" + encoded(id))), Exercise.class);
    }

    public Plan plan(String id) throws ApiException, InterruptedException {
        return Json.read(http.get(at(services.content(), "/plans/" + encoded(id))), Plan.class);
    }

    /**
     * Writes a plan as iCalendar; {@code wanted}: {@code zone}, {@code times} and {@code from}, null for the service's
     * own.
     */
    public void calendar(String plan, Map<String, @Nullable String> wanted, OutputStream to)
            throws ApiException, IOException, InterruptedException {
        String path = "/plans/" + encoded(plan) + "/calendar" + query(wanted);
        http.download(at(services.content(), path), "text/calendar, application/problem+json", to);
    }

    /** Returns the member's target for a week. */
    public WeeklyTarget target() throws ApiException, InterruptedException {
        return Json.read(http.get(at(services.tracking(), "/targets/current")), WeeklyTarget.class);
    }

    /** Sets it, for this week and those to come. */
    public WeeklyTarget setTarget(WeeklyTarget target) throws ApiException, InterruptedException {
        return Json.read(http.put(at(services.tracking(), "/targets/current"), target), WeeklyTarget.class);
    }

    public WeekProgress currentWeek(WeekBounds weeks) throws ApiException, InterruptedException {
        JsonNode answer = http.get(at(services.tracking(), "/weeks/current?" + query(weeks)));
        return new WeekProgress(
                Json.read(answer, ReceivedWeek.class),
                answer.has("daysLeft") ? Json.read(answer, WeekProgress.Rest.class) : null);
    }

    /** Both ends included, the oldest first. */
    public List<ReceivedWeek> weeks(String from, String to, WeekBounds weeks)
            throws ApiException, InterruptedException {
        String range = "/weeks?from=" + encoded(from) + "&to=" + encoded(to) + "&" + query(weeks);
        JsonNode found = http.get(at(services.tracking(), range)).path("items");
        return all(found, ReceivedWeek.class).stream()
                .sorted(Comparator.comparing(ReceivedWeek::startsOn))
                .toList();
    }

    /** Writes all that session-service holds on the member, as it sends it: a JSON object. */
    public void exportSessions(OutputStream to) throws ApiException, IOException, InterruptedException {
        http.download(at(services.session(), "/exports/sessions"), Http.JSON, to);
    }

    /** Writes all that tracking-service holds on the member, as it sends it: a JSON object. */
    public void exportActivity(OutputStream to) throws ApiException, IOException, InterruptedException {
        http.download(at(services.tracking(), "/exports/activity"), Http.JSON, to);
    }

    /** Returns how much tracking-service holds on the member now. */
    public StoredData storedData() throws ApiException, InterruptedException {
        JsonNode export = http.get(at(services.tracking(), "/exports/activity"));
        return new StoredData(
                export.path("sessions").size(), export.path("targets").size());
    }

    /** Erases the member at session-service, which tells the others. It can't be undone. */
    public ErasedData erase() throws ApiException, InterruptedException {
        return Json.read(http.delete(at(services.session(), "/members/me")), ErasedData.class);
    }

    private static String query(WeekBounds weeks) {
        String zone = "zone=" + encoded(weeks.zone().getId());
        return weeks.start() == null ? zone : zone + "&weekStart=" + weeks.start();
    }

    /** Leaves out a parameter that is null. */
    private static String query(Map<String, @Nullable String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                .reduce((before, next) -> before + "&" + next)
                .map(query -> "?" + query)
                .orElse("");
    }

    private static URI at(URI service, String path) {
        return URI.create(service + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
