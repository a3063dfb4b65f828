package dev.lilt.session.testing;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The statements of a request, which carries an id of its own; what the service does by itself at the same time is not
 * among them.
 */
public final class RecordedStatements {
    private static final String HEADER = "Lilt-Recorded";
    private static final Map<String, List<String>> BY_REQUEST = new ConcurrentHashMap<>();

    private RecordedStatements() {}

    /** An answer, and the statements that it took. */
    public record Recorded(Response answer, List<String> statements) {}

    /** Sends a request, and returns the statements that were executed for it, in order. */
    public static Recorded of(RequestSpecification request, Function<RequestSpecification, Response> send) {
        String id = UUID.randomUUID().toString();
        List<String> statements = new CopyOnWriteArrayList<>();
        BY_REQUEST.put(id, statements);
        Response answer = send.apply(request.header(HEADER, id));
        BY_REQUEST.remove(id);
        return new Recorded(answer, List.copyOf(statements));
    }

    static void add(String statement) {
        boolean isInRequest =
                Arc.container() != null && Arc.container().requestContext().isActive();
        var request = isInRequest ? CurrentRequestManager.get() : null;
        String id = request == null ? null : request.serverRequest().getRequestHeader(HEADER);
        if (id != null) {
            BY_REQUEST.getOrDefault(id, new CopyOnWriteArrayList<>()).add(statement);
        }
    }
}
