package dev.lilt.support.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.support.testing.RawHttp;
import dev.lilt.support.testing.TestProvider;
import dev.lilt.support.testing.TestProviderResource;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the described answers to requests that are refused early with those that are sent. */
@QuarkusTest
@QuarkusTestResource(TestProviderResource.class)
class EdgeResponsesTest {
    TestProvider provider;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MalformedRequest/malformed-request",
                "MalformedBody/malformed-request",
                "UriTooLong/uri-too-long",
                "HeadersTooLarge/headers-too-large"
            })
    void shouldSendWhatIsDescribed(String response) throws IOException {
        String request = switch (response) {
            case "UriTooLong/uri-too-long" -> "GET /" + "a".repeat(4096) + " HTTP/1.1\r\nHost: a\r\n\r\n";
            case "HeadersTooLarge/headers-too-large" ->
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(17_000) + "\r\n\r\n";
            default -> "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n";
        };

        assertSent(answer(request), example(response));
    }

    @Test
    void shouldSendWhatIsDescribedWhenTooManyAreOpen() throws IOException {
        String half = "POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                + provider.token("eager") + "\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n";
        try (RawHttp one = new RawHttp(RestAssured.port).send(half);
                RawHttp two = new RawHttp(RestAssured.port).send(half);
                RawHttp three = new RawHttp(RestAssured.port).send(half);
                RawHttp four = new RawHttp(RestAssured.port).send(half)) {
            for (RawHttp each : List.of(one, two, three, four)) {
                assertThat(each.response()).startsWith("HTTP/1.1 100 Continue");
            }
            assertSent(answer(half), example("TooManyOpenRequests/too-many-requests"));
        }
    }

    /** The limit of the tests is shorter than the default. */
    @Test
    void shouldSendWhatIsDescribedWhenTheRequestIsLate() throws IOException {
        HttpProblem described = HttpProblem.builder(example("RequestTimeout/request-timeout"))
                .withDetail(
                        example("RequestTimeout/request-timeout").getDetail().replace("5 seconds", "3 seconds"))
                .build();
        assertSent(
                answer("POST /things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + provider.token("late") + "\r\nContent-Length: 100\r\n\r\n"),
                described);
    }

    @Test
    void shouldAddWhatAnOperationLacks() {
        // Given
        APIResponses own = OASFactory.createAPIResponses()
                .addAPIResponse("429", OASFactory.createAPIResponse().ref("TooManyRequests"));
        APIResponses stream = OASFactory.createAPIResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .content(OASFactory.createContent()
                                        .addMediaType("text/event-stream", OASFactory.createMediaType())));
        OpenAPI description = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents())
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/things",
                                OASFactory.createPathItem()
                                        .GET(OASFactory.createOperation().responses(own))
                                        .POST(OASFactory.createOperation().responses(stream))));

        // When
        new EdgeResponses().filterOpenAPI(description);

        // Then
        assertThat(own.getAPIResponses().keySet())
                .as("by status")
                .containsExactly("400", "401", "403", "406", "408", "414", "429", "431", "503");
        assertThat(own.getAPIResponse("429").getRef()).endsWith("/TooManyRequests");
        assertThat(stream.getAPIResponses()).containsOnlyKeys("200", "400", "408", "414", "431");
        assertThat(description.getComponents().getResponses())
                .as("each that an operation refers to, and no other")
                .containsOnlyKeys(
                        "MalformedRequest",
                        "NotSignedIn",
                        "NotAllowed",
                        "NotAcceptable",
                        "RequestTimeout",
                        "UriTooLong",
                        "HeadersTooLarge",
                        "Unavailable");
    }

    @Test
    void shouldKeepWhatTheServiceDescribes() {
        // Given
        APIResponses withBody = OASFactory.createAPIResponses()
                .addAPIResponse("503", OASFactory.createAPIResponse().ref("Busy"))
                .addAPIResponse("201", OASFactory.createAPIResponse().description("Created"));
        OpenAPI description = OASFactory.createOpenAPI()
                .components(
                        OASFactory.createComponents().addResponse("TooManyRequests", OASFactory.createAPIResponse()))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/things",
                                OASFactory.createPathItem()
                                        .POST(OASFactory.createOperation()
                                                .requestBody(OASFactory.createRequestBody())
                                                .responses(withBody))));

        // When
        new EdgeResponses().filterOpenAPI(description);

        // Then
        assertThat(withBody.getAPIResponses().keySet())
                .containsExactly("201", "400", "401", "403", "406", "408", "413", "414", "415", "429", "431", "503");
        assertThat(withBody.getAPIResponse("400").getRef()).endsWith("/MalformedBody");
        assertThat(withBody.getAPIResponse("429").getRef()).endsWith("/TooManyRequests");
        assertThat(withBody.getAPIResponse("503").getRef()).endsWith("/Busy");
        APIResponse unauthorized = description.getComponents().getResponses().get("NotSignedIn");
        assertThat(unauthorized.getDescription()).isEqualTo("`not-signed-in`: there is no valid bearer token");
        assertThat(unauthorized.getHeaders()).containsOnlyKeys("WWW-Authenticate");
    }

    @Test
    void shouldNameTheTypesThatAnyServiceMaySend() {
        // Given
        Schema types = OASFactory.createSchema().addEnumeration("urn:lilt:problem:session-over");
        OpenAPI description = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema("ProblemType", types))
                .paths(OASFactory.createPaths());

        // When
        new EdgeResponses().filterOpenAPI(description);

        // Then
        assertThat(types.getEnumeration())
                .hasSize(21)
                .contains("urn:lilt:problem:session-over", "urn:lilt:problem:uri-too-long");
    }

    private static HttpProblem example(String name) {
        return Objects.requireNonNull(EdgeResponses.examples().get(name));
    }

    private static void assertSent(String sent, HttpProblem described) throws IOException {
        assertThat(sent).startsWith("HTTP/1.1 " + described.getStatusCode() + " ");
        JsonNode document = new ObjectMapper().readTree(sent.substring(sent.indexOf("\r\n\r\n")));
        assertThat(document.get("type").textValue())
                .isEqualTo(described.getType().toString());
        assertThat(document.get("title").textValue()).isEqualTo(described.getTitle());
        assertThat(document.get("detail").textValue()).isEqualTo(described.getDetail());
    }

    private static String answer(String request) throws IOException {
        try (RawHttp http = new RawHttp(RestAssured.port)) {
            return http.send(request).response();
        }
    }
}
