package dev.lilt.support.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.lilt.support.testing.TestProvider;
import dev.lilt.support.testing.TestProviderResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestProviderResource.class)
class SignInTest {
    TestProvider provider;

    static Stream<Arguments> claimsThatCannotBeUsed() {
        return Stream.of(
                Arguments.of("sub", ""),
                Arguments.of("sub", " "),
                Arguments.of("sub", "a\nb"),
                Arguments.of("sub", "a\u0000b"),
                Arguments.of("sub", "a".repeat(256)),
                Arguments.of("sub", 7),
                Arguments.of("sub", List.of("alma")),
                Arguments.of("groups", 7),
                Arguments.of("groups", List.of(7)),
                Arguments.of("groups", Map.of("member", true)),
                Arguments.of("aud", 7),
                Arguments.of("iss", 7),
                Arguments.of("exp", "soon"),
                Arguments.of("exp", 1e300),
                Arguments.of("iat", "now"));
    }

    @ParameterizedTest
    @MethodSource("claimsThatCannotBeUsed")
    void shouldRefuseClaimsThatCannotBeUsed(String claim, Object value) {
        // Given
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "alma"));
        claims.put(claim, value);

        // When
        Response answer = get(provider.token(claims, Duration.ofMinutes(5)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String>path("type")).isEqualTo("urn:lilt:problem:not-signed-in");
        assertThat(answer.headers().getValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void shouldAskForASubject() {
        assertThat(get(provider.token(Map.of("upn", "alma"), Duration.ofMinutes(5)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void shouldRefuseHalfASurrogatePair() {
        // Given
        long now = Instant.now().getEpochSecond();
        String payload = """
                {"iss":"%s","aud":"lilt","groups":["member"],"iat":%d,"exp":%d,"sub":"a\\ud83d"}""".formatted(provider.url(), now, now + 600);

        // When, Then
        assertThat(get(provider.sign(payload)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "auth0|5f7c8ec7", "\u00e5lma", "\uD83D\uDE00"})
    void shouldTakeEveryLegalMember(String member) {
        assertThat(get(provider.token(member)).statusCode()).isEqualTo(200);
        assertThat(get(provider.token(member.repeat(255 / member.length()))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void shouldForgetATokenWhoseKeyWasWithdrawn() {
        // Given
        String token = provider.token("alma");
        get(token).then().statusCode(200);
        get(token).then().statusCode(200);
        provider.rotate();

        // When
        get(provider.token("bea")).then().statusCode(200);

        // Then
        get(token).then().statusCode(401);
    }

    @Test
    void shouldRefuseAStreamForATokenThatIsJustOver() {
        // Given
        long issued = Instant.now().getEpochSecond() - 600;
        String token = provider.token(Map.of("sub", "alma", "iat", issued), Duration.ofSeconds(-5));

        // Then
        given().auth().oauth2(token).get("/things").then().statusCode(200);
        given().auth().oauth2(token).get("/things/1/events").then().statusCode(401);
    }

    @Test
    void shouldTakeHeadAndOptionsOnAStream() {
        given().auth()
                .oauth2(provider.token("alma"))
                .head("/things/1/events")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/event-stream");
        given().options("/things/1/events").then().statusCode(200).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().post("/things/1/events").then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/event-stream;q=0", "garbage", "text/event-stream;q=0, */*"})
    void shouldSendEventsOnlyToWhoeverAcceptsThem(String accept) {
        given().auth()
                .oauth2(provider.token("alma"))
                .header("Accept", accept)
                .get("/things/1/events")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-8",
                "APPLICATION/JSON",
                "*; q=.2",
                "",
                ", ,application/json;x=1",
                "text/csv;q=0, */*"
            })
    void shouldReadAcceptOneWay(String accept) {
        given().auth()
                .oauth2(provider.token("alma"))
                .header("Accept", accept)
                .get("/things")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "text/html", "application/json;q=0", "application/json;q=0, */*", "a/b/c"})
    void shouldSayWhatIsNotAcceptable(String accept) {
        given().auth()
                .oauth2(provider.token("alma"))
                .header("Accept", accept)
                .get("/things")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    private static Response get(String token) {
        return given().auth().oauth2(token).get("/things");
    }
}
