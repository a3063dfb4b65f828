package dev.lilt.support.openapi;

import static java.util.stream.Collectors.joining;

import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
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

    /** The operations that get an answer. */
    private enum AppliesTo {
        /** Every one. */
        EVERY_OPERATION,
        /** All but streams, which describe what they answer and are bounded by followers. */
        CALLS,
        /** All calls with a body. */
        CALLS_WITH_BODY
    }

    /**
     * One answer.
     *
     * @param component its name among the responses of the description
     * @param descriptions what each of its problems means
     * @param problems the documents that are sent, in the same order
     */
    private record Edge(String component, AppliesTo appliesTo, List<String> descriptions, List<HttpProblem> problems) {
        Edge(String component, AppliesTo appliesTo, String description, HttpProblem problem) {
            this(component, appliesTo, List.of(description), List.of(problem));
        }

        String status() {
            return String.valueOf(problems.getFirst().getStatusCode());
        }

        String description() {
            return IntStream.range(0, problems.size())
                    .mapToObj(i -> "`" + name(problems.get(i)) + "`: " + descriptions.get(i))
                    .collect(joining("; "));
        }
    }

    /** A service with limits of its own describes them, and open requests with them, in a response of this name. */
    private static final String OWN_LIMITS = "TooManyRequests";

    private static final String BAD_HTTP = "the request line or a header breaks the rules of HTTP";

    /** By status. An operation gets the first that applies of each status that it doesn't describe itself. */
    private static final List<Edge> ALL = List.of(
            new Edge(
                    "MalformedBody",
                    AppliesTo.CALLS_WITH_BODY,
                    List.of("the body is not JSON", BAD_HTTP),
                    List.of(Problem.malformedBody("The body is not JSON that can be read."), malformedRequest())),
            new Edge("MalformedRequest", AppliesTo.EVERY_OPERATION, BAD_HTTP, malformedRequest()),
            new Edge("NotSignedIn", AppliesTo.CALLS, "there is no valid bearer token", Problem.notSignedIn()),
            new Edge("NotAllowed", AppliesTo.CALLS, "the token lacks the required role", Problem.notAllowed()),
            new Edge(
                    "NotAcceptable",
                    AppliesTo.CALLS,
                    "`Accept` excludes every representation there is",
                    Problem.notAcceptable()),
            new Edge(
                    "RequestTimeout",
                    AppliesTo.EVERY_OPERATION,
                    "the request did not arrive in time",
                    Problem.requestTimeout(Duration.ofSeconds(5))),
            new Edge(
                    "TooLarge",
                    AppliesTo.CALLS_WITH_BODY,
                    "the body has more than 64 KiB",
                    Problem.tooLarge(64 * 1024)),
            new Edge(
                    "UriTooLong",
                    AppliesTo.EVERY_OPERATION,
                    "the path and query have more than 4096 characters",
                    Problem.uriTooLong(4096)),
            new Edge(
                    "UnsupportedMediaType",
                    AppliesTo.CALLS_WITH_BODY,
                    "the body is not `application/json`",
                    Problem.unsupportedMediaType()),
            new Edge(
                    "TooManyOpenRequests",
                    AppliesTo.CALLS,
                    "you, or callers at your address, have too many requests open",
                    Problem.tooManyOpenRequests()),
            new Edge(
                    "HeadersTooLarge",
                    AppliesTo.EVERY_OPERATION,
                    "the headers have more than 16 KiB",
                    Problem.headersTooLarge(16 * 1024)),
            new Edge(
                    "Unavailable",
                    AppliesTo.CALLS,
                    List.of(
                            "a part of the service can't be reached or is too busy, or the service is asked for more than"
                                    + " it can do",
                            "no token can be checked, because the identity provider can't be reached"),
                    List.of(Problem.unavailable(), Problem.identityUnavailable())));

    /**
     * Returns the examples that this filter adds.
     *
     * @return the documents, by response and example, such as {@code UriTooLong/uri-too-long}
     */
    public static Map<String, HttpProblem> examples() {
        Map<String, HttpProblem> examples = new LinkedHashMap<>();
        ALL.forEach(edge ->
                edge.problems().forEach(problem -> examples.put(edge.component() + "/" + name(problem), problem)));
        return examples;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Components components = description.getComponents();
        nameTypes(components);
        description
                .getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> complete(operation, components)));
    }

    /** Adds the problems that any service may answer with to those that the service names itself. */
    private static void nameTypes(Components components) {
        Schema types =
                components.getSchemas() == null ? null : components.getSchemas().get("ProblemType");
        if (types != null) {
            TreeSet<Object> all = new TreeSet<>(Objects.requireNonNullElse(types.getEnumeration(), List.of()));
            Problem.TECHNICAL.forEach(name -> all.add(Problem.TYPE_PREFIX + name));
            types.setEnumeration(List.copyOf(all));
        }
    }

    private static void complete(Operation operation, Components components) {
        APIResponses declared = operation.getResponses();
        boolean isStream = isStream(declared);
        if (!isStream
                && !declared.hasAPIResponse("429")
                && described(components).containsKey(OWN_LIMITS)) {
            declared.addAPIResponse("429", OASFactory.createAPIResponse().ref(OWN_LIMITS));
        }
        for (Edge edge : ALL) {
            boolean applies = switch (edge.appliesTo()) {
                case EVERY_OPERATION -> true;
                case CALLS -> !isStream;
                case CALLS_WITH_BODY -> !isStream && operation.getRequestBody() != null;
            };
            if (applies && !declared.hasAPIResponse(edge.status())) {
                declared.addAPIResponse(
                        edge.status(), OASFactory.createAPIResponse().ref(edge.component()));
            }
            if (declared.getAPIResponses().values().stream().anyMatch(response -> isOf(edge, response))) {
                components.addResponse(edge.component(), response(edge));
            }
        }
        declared.setAPIResponses(new TreeMap<>(declared.getAPIResponses()));
    }

    private static Map<String, APIResponse> described(Components components) {
        return Objects.requireNonNullElse(components.getResponses(), Map.of());
    }

    private static boolean isOf(Edge edge, APIResponse response) {
        return response.getRef() != null && response.getRef().endsWith("/" + edge.component());
    }

    private static boolean isStream(APIResponses declared) {
        APIResponse ok = declared.getAPIResponse("200");
        return ok != null && ok.getContent() != null && ok.getContent().hasMediaType("text/event-stream");
    }

    private static APIResponse response(Edge edge) {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        APIResponse response = OASFactory.createAPIResponse()
                .description(edge.description())
                .content(OASFactory.createContent().addMediaType(PROBLEM_JSON, problem));
        for (HttpProblem each : edge.problems()) {
            problem.addExample(name(each), example(each));
            each.getHeaders()
                    .keySet()
                    .forEach(header ->
                            response.addHeader(header, OASFactory.createHeader().ref(header)));
        }
        return response;
    }

    private static HttpProblem malformedRequest() {
        return Problem.malformedRequest("Send exactly one Host header.");
    }

    private static String name(HttpProblem problem) {
        return problem.getType().toString().substring(Problem.TYPE_PREFIX.length());
    }

    private static Example example(HttpProblem problem) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.getType().toString());
        document.put("title", problem.getTitle());
        document.put("status", problem.getStatusCode());
        document.put("detail", problem.getDetail());
        document.put("instance", "/");
        return OASFactory.createExample().value(document);
    }
}
