package dev.lilt.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The issuer of a stack in Docker, which gives anyone a token. */
final class DevelopmentIssuer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private DevelopmentIssuer() {}

    /**
     * Asks for a token by the client credentials grant.
     *
     * @throws IOException if it can't be reached or refuses, with a message for the member
     */
    static String token(URI issuer, String member, boolean author) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(member, StandardCharsets.UTF_8)
                + "&scope=" + (author ? "member+author" : "member");
        var request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(issuer + " gives no token: it answered " + response.statusCode());
            }
            JsonNode token =
                    JsonMapper.builder().build().readTree(response.body()).path("access_token");
            if (!token.isTextual()) {
                throw new IOException(issuer + " gives no token: is it the issuer for development?");
            }
            return token.textValue();
        } catch (java.net.ConnectException e) {
            throw new IOException("nobody answers at " + issuer + ": is the stack in Docker up?", e);
        }
    }
}
