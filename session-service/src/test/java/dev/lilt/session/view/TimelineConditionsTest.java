package dev.lilt.session.view;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class TimelineConditionsTest {
    private final String member = Service.someone();
    private String id;
    private String tag;

    @BeforeEach
    void makeSession() {
        Service.waitForContent();
        id = Service.session(member, Service.MORNING);
        tag = Service.as(member).get("/sessions/{id}/timeline", id).header("ETag");
    }

    @Test
    void shouldAnswerWith304AlsoWhereAProxyHasMadeTheTagWeak() {
        // When
        Response strong = get("If-None-Match", tag);
        Response weak = get("If-None-Match", "\"other\", W/" + tag);
        Response other = get("If-None-Match", "W/\"other\"");

        // Then
        assertThat(strong.statusCode()).isEqualTo(304);
        assertThat(weak.statusCode()).isEqualTo(304);
        assertThat(weak.header("ETag")).isEqualTo(tag);
        assertThat(weak.asString()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerWith412WhereAnotherTimelineIsAskedFor() {
        // When
        Response current = get("If-Match", tag);
        Response weak = get("If-Match", "W/" + tag);
        Response other = get("If-Match", "\"sha256:00\"");

        // Then
        assertThat(current.statusCode()).isEqualTo(200);
        assertThat(weak.statusCode()).isEqualTo(412);
        assertProblem(
                other,
                document(
                        412,
                        "stale",
                        "Stale",
                        "Another timeline is current: the session was extended. Get it without If-Match.",
                        "/sessions/" + id + "/timeline"));
    }

    private Response get(String header, String value) {
        return Service.as(member).header(header, value).get("/sessions/{id}/timeline", id);
    }
}
