package dev.lilt.session.admission;

import dev.lilt.support.admission.CallKind;
import dev.lilt.support.admission.CallKinds;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The calls to this service, the most urgent first: a stop, any other command, what opens a stream, a new session, and
 * all else, most of which is reading. The last tenth of the permits is kept for stops, and the last quarter for
 * commands, so that no number of slow calls of other kinds holds up either.
 */
@ApplicationScoped
public class SessionCallKinds implements CallKinds {
    /** A ticket, made or looked up: it opens a stream. A member's stream needs no permit, see StreamAccess. */
    public static final CallKind STREAM = new CallKind("stream", 75);

    static final CallKind STOP = new CallKind("stop", 100);
    static final CallKind COMMAND = new CallKind("command", 90);
    static final CallKind NEW_SESSION = new CallKind("new-session", 75);
    static final CallKind READ = new CallKind("read", 75);

    private static final String SESSIONS = "/sessions";
    private static final String TICKETS = "/tickets";
    /** Found in any body that Jackson reads as a stop, but for one that spells it with escapes. */
    private static final Pattern IS_STOP = Pattern.compile("\"type\"\\s*:\\s*\"stop\"");

    @Override
    public List<CallKind> inOrder() {
        return List.of(STOP, COMMAND, STREAM, NEW_SESSION, READ);
    }

    @Override
    public Optional<CallKind> of(HttpServerRequest request, Buffer body) {
        // Without a token there is nothing to be had but a 401.
        return request.getHeader("Authorization") == null
                ? Optional.empty()
                : Optional.of(of(request.method(), request.path(), body));
    }

    static CallKind of(HttpMethod method, String path, Buffer body) {
        if (method.equals(HttpMethod.PUT)) {
            return IS_STOP.matcher(body.toString()).find() ? STOP : COMMAND;
        }
        if (method.equals(HttpMethod.POST)) {
            return path.startsWith(SESSIONS) && path.endsWith(TICKETS) ? STREAM : NEW_SESSION;
        }
        return READ;
    }
}
