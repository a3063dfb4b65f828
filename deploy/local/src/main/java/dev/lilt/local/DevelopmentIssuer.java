package dev.lilt.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The issuer of a stack in Docker, which gives anyone a token. */
final class DevelopmentIssuer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private DevelopmentIssuer() {}

    /**
     * Asks for a token by the client credentials grant.
     *
     * @throws IOException if it can't be reached or refuses, with a message for the member
     */
    static String token(URI issuer, String member, boolean author) throws IOException {
        var form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", member)
                .add("scope", author ? "member author" : "member")
                .build();
        var client = new OkHttpClient.Builder()
                .connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .followRedirects(false)
                .build();
        var request = new Request.Builder().url(issuer + "/token").post(form).build();
        try (var response = client.newCall(request).execute();
                var body = response.body()) {
            if (response.code() != 200 || body == null) {
                throw new IOException(issuer + " gives no token: it answered " + response.code());
            }
            JsonNode token = JsonMapper.builder().build().readTree(body.bytes()).path("access_token");
            if (!token.isTextual()) {
                throw new IOException(issuer + " gives no token: is it the issuer for development?");
            }
            return token.textValue();
        } catch (ConnectException e) {
            throw new IOException("nobody answers at " + issuer + ": is the stack in Docker up?", e);
        }
    }
}
