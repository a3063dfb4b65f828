package dev.lilt.support.openapi;

import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to every operation the answers that any request may get: before a resource sees it, for want of a token or a
 * role, because of its body, or while a part of the service is away. The examples are the documents that are sent with
 * the default limits. What an operation declares itself stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class EdgeResponses implements OASFilter {
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String MALFORMED_BODY = "MalformedBody";

    /** The responses of every operation, by status, where the service describes them. */
    private static final Map<String, String> OF_OPERATIONS = Map.of(
            "401", "NotSignedIn",
            "403", "NotAllowed",
            "406", "NotAcceptable",
            "429", "TooManyRequests",
            "503", "Unavailable");

    /** The responses of every operation that takes a body. */
    private static final Map<String, String> OF_BODIES =
            Map.of("400", MALFORMED_BODY, "413", "TooLarge", "415", "UnsupportedMediaType");

    /**
     * One answer.
     *
     * @param component its name among the responses of the description
     * @param description what it means
     * @param problem the document that is sent
     */
    record Edge(String component, String description, HttpProblem problem) {
        String example() {
            String type = problem.getType().toString();
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }

    private static final Edge MALFORMED_REQUEST = new Edge(
            "MalformedRequest",
            "the request line or a header breaks the rules of HTTP",
            Problem.malformedRequest("Send exactly one Host header."));
    private static final Edge TOO_MANY_OPEN = new Edge(
            "TooManyOpenRequests",
            "you, or callers at your address, have too many requests open",
            Problem.tooManyOpenRequests());
    private static final List<Edge> ALL = List.of(
            MALFORMED_REQUEST,
            new Edge(
                    "RequestTimeout",
                    "the request did not arrive in time",
                    Problem.requestTimeout(Duration.ofSeconds(5))),
            new Edge("UriTooLong", "the path and query have more than 4096 characters", Problem.uriTooLong(4096)),
            TOO_MANY_OPEN,
            new Edge("HeadersTooLarge", "the headers have more than 16 KiB", Problem.headersTooLarge(16 * 1024)));

    /**
     * Returns the examples that this filter adds.
     *
     * @return the documents, by response and example, such as {@code UriTooLong/uri-too-long}
     */
    public static Map<String, HttpProblem> examples() {
        Map<String, HttpProblem> examples = new LinkedHashMap<>();
        ALL.forEach(edge -> examples.put(edge.component() + "/" + edge.example(), edge.problem()));
        examples.put(MALFORMED_BODY + "/" + MALFORMED_REQUEST.example(), MALFORMED_REQUEST.problem());
        return examples;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        APIResponse malformedBody = described(description.getComponents()).get(MALFORMED_BODY);
        if (malformedBody != null) {
            addTo(malformedBody);
        }
        description
                .getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> complete(operation, description.getComponents())));
    }

    private static Map<String, APIResponse> described(Components components) {
        return Objects.requireNonNullElse(components.getResponses(), Map.of());
    }

    private static void complete(Operation operation, Components components) {
        APIResponses declared = operation.getResponses();
        if (!isStream(declared)) {
            refer(declared, OF_OPERATIONS, components);
            refer(declared, operation.getRequestBody() == null ? Map.of() : OF_BODIES, components);
        }
        for (Edge edge : ALL) {
            String status = String.valueOf(edge.problem().getStatusCode());
            // Streams are bounded by followers, not by open requests.
            boolean applies = edge != TOO_MANY_OPEN || !isStream(declared);
            if (applies && !declared.hasAPIResponse(status)) {
                components.addResponse(edge.component(), response(edge));
                declared.addAPIResponse(status, OASFactory.createAPIResponse().ref(edge.component()));
            }
        }
        declared.setAPIResponses(new TreeMap<>(declared.getAPIResponses()));
    }

    private static void refer(APIResponses declared, Map<String, String> responses, Components components) {
        responses.forEach((status, component) -> {
            if (!declared.hasAPIResponse(status) && described(components).containsKey(component)) {
                declared.addAPIResponse(status, OASFactory.createAPIResponse().ref(component));
            }
        });
    }

    private static boolean isStream(APIResponses declared) {
        APIResponse ok = declared.getAPIResponse("200");
        return ok != null && ok.getContent() != null && ok.getContent().hasMediaType("text/event-stream");
    }

    private static APIResponse response(Edge edge) {
        Content content = OASFactory.createContent()
                .addMediaType(
                        PROBLEM_JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .addExample(edge.example(), example(edge)));
        APIResponse response =
                OASFactory.createAPIResponse().description(describe(edge)).content(content);
        if (edge.problem().getHeaders().containsKey("Retry-After")) {
            Header header = OASFactory.createHeader().ref("Retry-After");
            response.addHeader("Retry-After", header);
        }
        return response;
    }

    private static void addTo(APIResponse malformedBody) {
        malformedBody.description(malformedBody.getDescription() + ". " + describe(MALFORMED_REQUEST));
        malformedBody
                .getContent()
                .getMediaType(PROBLEM_JSON)
                .addExample(MALFORMED_REQUEST.example(), example(MALFORMED_REQUEST));
    }

    private static String describe(Edge edge) {
        return "`" + edge.example() + "`: " + edge.description();
    }

    private static Example example(Edge edge) {
        HttpProblem problem = edge.problem();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.getType().toString());
        document.put("title", problem.getTitle());
        document.put("status", problem.getStatusCode());
        document.put("detail", problem.getDetail());
        document.put("instance", "/");
        return OASFactory.createExample().value(document);
    }
}
