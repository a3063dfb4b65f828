package dev.lilt.support.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Fetches the keys of the identity provider. */
@ApplicationScoped
class KeySetClient {
    private final IdentityConfig config;
    private final HttpClient http;

    KeySetClient(IdentityConfig config) {
        this.config = config;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(config.fetchTimeout())
                .build();
    }

    /** Fetches the keys once. The future fails if that takes too long, or what comes is no key set. */
    CompletableFuture<KeySet> fetch() {
        HttpRequest request = HttpRequest.newBuilder(config.jwks())
                .timeout(config.fetchTimeout())
                .header("Accept", "application/json")
                .build();
        CompletableFuture<HttpResponse<String>> sent = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        return sent.thenApply(KeySetClient::read)
                // The request's own timeout ends with the headers.
                .orTimeout(config.fetchTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((keys, fault) -> sent.cancel(true));
    }

    private static KeySet read(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        return KeySet.parse(response.body());
    }
}
