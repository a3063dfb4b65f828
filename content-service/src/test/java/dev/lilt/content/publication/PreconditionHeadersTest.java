package dev.lilt.content.publication;

import static dev.lilt.content.testing.Api.asAuthor;
import static dev.lilt.content.testing.Api.asMember;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.content.testing.Api;
import dev.lilt.content.testing.RealParts;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@RealParts
class PreconditionHeadersTest {

    /** The version there is, is the first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "1"        | *      | 412
            *          | *      | 412
            "1"        | "1"    | 412
            "1"        | W/"1"  | 412
                       | "1"    | 412
                       | *      | 412
                       | "2"    | 428
                       |        | 428
            W/"1"      |        | 412
            "2"        | "2"    | 412
            `, "1" ,,` |        | 200
            "7","1"    | "2"    | 200
            """)
    void shouldChangeOnlyWhatTheCallerHasSeen(String ifMatch, String ifNoneMatch, int status) {
        // Given
        String id = "test-preconditions-" + Integer.toUnsignedString((ifMatch + ifNoneMatch).hashCode());
        Api.publish(id);
        var request = asAuthor().body(Api.exercise(id).json());
        lines(ifMatch).forEach(line -> request.header("If-Match", line));
        lines(ifNoneMatch).forEach(line -> request.header("If-None-Match", line));

        // When
        Response response = request.put("/exercises/" + id);

        // Then
        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void shouldRetireNothingForACallerWhoExpectsNothing() {
        // Given
        Api.publish("test-not-retired");

        // When
        Response refused = asAuthor().header("If-None-Match", "*").delete("/exercises/test-not-retired");

        // Then
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(asMember().get("/exercises/test-not-retired").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                      |                | 200
                      | "1"            | 304
                      | W/"1"          | 304
                      | "2", "1"       | 304
                      | `, ,"1" ,`     | 304
                      | "2"            | 200
                      | *              | 304
                      | 1              | 200
            "1"       |                | 200
            *         |                | 200
            W/"1"     |                | 412
            "2"       | "1"            | 412
            "1"       | "1"            | 304
            """)
    void shouldSendAReaderOnlyWhatTheyLack(String ifMatch, String ifNoneMatch, int status) {
        // Given
        var request = asMember();
        lines(ifMatch).forEach(line -> request.header("If-Match", line));
        lines(ifNoneMatch).forEach(line -> request.header("If-None-Match", line));

        // When
        Response whole = request.get("/exercises/cat-cow/versions/1");
        Response head = request.head("/exercises/cat-cow/versions/1");

        // Then
        assertThat(whole.statusCode()).isEqualTo(status);
        assertThat(head.statusCode()).isEqualTo(status);
        assertThat(head.asString()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
    }

    @Test
    void shouldReadSeveralHeadersAsOneList() {
        // When
        Response response =
                asMember().header("If-None-Match", "\"7\"", "W/\"1\"").get("/exercises/cat-cow/versions/1");

        // Then
        assertThat(response.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "/exercises",
        "/exercises/cat-cow",
        "/exercises/cat-cow/versions/1",
        "/plans",
        "/plans/back-care-day",
        "/plans/back-care-day/calendar",
        "/guidance"
    })
    void shouldAnswerHeadAsGetButWithoutTheBody(String path) {
        // When
        Response whole = asMember().get(path);
        Response head = asMember().head(path);

        // Then
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(whole.contentType())
                .startsWith(head.contentType())
                .startsWith(path.endsWith("/calendar") ? "text/" : "application/json");
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
        assertThat(head.asString()).isEmpty();
        assertThat(given().head(path).statusCode()).isEqualTo(401);
    }

    private static List<String> lines(String header) {
        return header == null ? List.of() : List.of(header);
    }
}
