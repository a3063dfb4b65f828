package dev.lilt.session.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;

/** Problem documents, and answers that have to be exactly one of them. */
public final class Problems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    /** A document without further members. */
    public static String document(int status, String name, String title, String detail, String path) {
        return plain(status, name, title, detail, path).toString();
    }

    /** 422 for one field. */
    public static String invalidRequest(String path, String field, String detail) {
        ObjectNode document = plain(
                422,
                "invalid-request",
                "Invalid request",
                "Correct the fields listed in errors and send the request again.",
                path);
        document.putArray("errors").addObject().put("field", field).put("detail", detail);
        return document.toString();
    }

    public static String notFound(String path) {
        return document(404, "not-found", "Not found", "You have no such session.", path);
    }

    private static ObjectNode plain(int status, String name, String title, String detail, String path) {
        return JSON.createObjectNode()
                .put("type", "urn:lilt:problem:" + name)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", path);
    }

    /** The answer is this document and nothing else, sent as what it is. */
    public static void assertProblem(Response answer, String document) {
        assertProblem(answer.statusCode(), answer.contentType(), answer.asString(), document);
    }

    public static void assertProblem(int status, String contentType, String body, String document) {
        JsonNode expected = read(document);
        assertThat(read(body)).as("status %d", status).isEqualTo(expected);
        assertThat(status).isEqualTo(expected.get("status").intValue());
        assertThat(contentType).isEqualTo("application/problem+json");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not JSON: " + json, notJson);
        }
    }
}
