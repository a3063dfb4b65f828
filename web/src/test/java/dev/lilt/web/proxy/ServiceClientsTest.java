package dev.lilt.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.support.sse.EventStreamConfig;
import dev.lilt.web.testing.TestAddresses;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.spi.resolver.ResolverProvider;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceClientsTest {
    private final Vertx vertx;

    ServiceClientsTest() {
        // As Quarkus does: names are the JVM's to resolve.
        System.setProperty(ResolverProvider.DISABLE_DNS_RESOLVER_PROP_NAME, "true");
        vertx = Vertx.vertx();
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldTryTheNextAddressOfAServiceThatRefusesAtTheFirst() {
        // Given: of two replicas, only the second one is there
        HttpServer replica = vertx.createHttpServer()
                .requestHandler(request -> request.response().end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ProxyConfig.class)
                .withMapping(EventStreamConfig.class)
                .withDefaultValue(
                        "lilt.web.session-url", "http://" + TestAddresses.TWO_REPLICAS + ":" + replica.actualPort())
                .build();
        ServiceClients clients = new ServiceClients(
                vertx, config.getConfigMapping(ProxyConfig.class), config.getConfigMapping(EventStreamConfig.class));

        // When
        CompletableFuture<HttpClientRequest> connected = clients.connect(
                        Destination.of(HttpMethod.GET, "/sessions").orElseThrow())
                .toCompletionStage()
                .toCompletableFuture();

        // Then
        assertThat(connected).succeedsWithin(Duration.ofSeconds(5)).satisfies(request -> {
            assertThat(request.connection().remoteAddress().hostAddress()).isEqualTo("127.0.0.1");
            assertThat(request.getHost()).isEqualTo(TestAddresses.TWO_REPLICAS);
        });
        clients.close();
    }
}
