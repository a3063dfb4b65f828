package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lilt.kubernetes.Routes.Credentials;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class RouteTest {
    @OverlayTest
    void shouldSendEveryPathOfAnApiToItsServiceOrForABrowserToTheWebClient(Overlay overlay) throws IOException {
        Routes routes = Routes.of(overlay);

        for (String service : Overlay.SERVICES) {
            // An Ingress can't tell calls by what they bring.
            String direct = overlay.isForMembers() ? service : Overlay.WEB;
            assertThat(paths(service)).isNotEmpty().allSatisfy(path -> {
                assertThat(serviceOf(routes, path, Credentials.TOKEN)).contains(direct);
                assertThat(serviceOf(routes, path, Credentials.TICKET)).contains(direct);
                assertThat(serviceOf(routes, path, Credentials.NONE)).contains(Overlay.WEB);
            });
        }
    }

    @OverlayTest
    void shouldSendThePagesOfTheWebClientToIt(Overlay overlay) {
        Routes routes = Routes.of(overlay);

        assertThat(List.of(
                        "/",
                        "/web/login",
                        "/web/callback",
                        "/web/me",
                        "/static/app-1.js",
                        "/icons/lilt.svg",
                        "/sw.js",
                        "/manifest.webmanifest"))
                .allSatisfy(path -> assertThat(Credentials.values())
                        .allSatisfy(brought ->
                                assertThat(serviceOf(routes, path, brought)).contains(Overlay.WEB)));
    }

    @OverlayTest
    void shouldPassNothingElseOn(Overlay overlay) {
        Routes routes = Routes.of(overlay);

        assertThat(List.of(
                        "/q",
                        "/q/",
                        "/q/metrics",
                        "/q/health/ready",
                        "/q/openapi",
                        "/q/swagger-ui",
                        "/exports",
                        "/index.html",
                        "/webx",
                        "/sessionsx",
                        "/weeksof"))
                .allSatisfy(path -> assertThat(Credentials.values())
                        .allSatisfy(
                                brought -> assertThat(routes.of(path, brought)).isEmpty()));
    }

    @OverlayTest
    void shouldCutNoStream(Overlay overlay) throws IOException {
        // Given
        Routes routes = Routes.of(overlay);

        for (String service : List.of("session-service", "tracking-service")) {
            // When
            List<String> streams = api(service).properties().stream()
                    .filter(path -> path.getValue().toString().contains("text/event-stream"))
                    .map(path -> some(path.getKey()))
                    .toList();

            // Then
            assertThat(streams)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(Credentials.values())
                            .allSatisfy(brought -> assertThat(routes.of(path, brought))
                                    .hasValueSatisfying(route ->
                                            assertThat(route.hasNoTimeLimit()).isTrue())));
            assertThat(overlay.all(Ingress.class)).allSatisfy(ingress -> passesStreamsOn(ingress, overlay, service));
        }
    }

    private static void passesStreamsOn(Ingress ingress, Overlay overlay, String service) {
        Duration heartbeat = Settings.duration(overlay, service, "lilt.stream.heartbeat");
        var annotations = ingress.getMetadata().getAnnotations();

        assertThat(annotations)
                .containsEntry("nginx.ingress.kubernetes.io/proxy-buffering", "off")
                .containsEntry("nginx.org/proxy-buffering", "False");
        assertThat(Long.parseLong(annotations.get("nginx.ingress.kubernetes.io/proxy-read-timeout")))
                .isGreaterThan(4 * heartbeat.toSeconds());
    }

    @OverlayTest
    void shouldReachThePortsThatServicesHave(Overlay overlay) {
        String scheme = overlay == Overlay.PRODUCTION_TLS ? "https" : "http";
        for (String service : Overlay.PARTS) {
            ServicePort port =
                    overlay.one(Service.class, service).getSpec().getPorts().getFirst();
            assertThat(port.getName()).isEqualTo(scheme);
            assertThat(port.getAppProtocol()).isEqualTo(scheme);
        }
        assertThat(overlay.all(HTTPRoute.class))
                .flatExtracting(route -> route.getSpec().getRules())
                .flatExtracting(rule -> rule.getBackendRefs())
                .allSatisfy(backend -> assertThat(overlay.one(Service.class, backend.getName())
                                .getSpec()
                                .getPorts())
                        .extracting(ServicePort::getPort)
                        .containsExactly(backend.getPort()));
        assertThat(overlay.all(Ingress.class))
                .flatExtracting(ingress -> ingress.getSpec().getRules())
                .flatExtracting(rule -> rule.getHttp().getPaths())
                .allSatisfy(path -> assertThat(
                                path.getBackend().getService().getPort().getName())
                        .isEqualTo(scheme));
    }

    @OverlayTest
    void shouldTakeTokensOverTlsOnly(Overlay overlay) {
        assertThat(Stream.of(Gateway.class, Ingress.class).flatMap(kind -> overlay.all(kind).stream()))
                .hasSize(1);
        assertThat(overlay.all(Gateway.class))
                .flatExtracting(gateway -> gateway.getSpec().getListeners())
                .allSatisfy(listener -> assertThat(listener.getProtocol()).isEqualTo("HTTPS"));
    }

    private static JsonNode api(String service) throws IOException {
        return new YAMLMapper().readTree(Settings.api(service)).path("paths");
    }

    private static List<String> paths(String service) throws IOException {
        return api(service).properties().stream()
                .map(path -> some(path.getKey()))
                .toList();
    }

    private static String some(String template) {
        return template.replaceAll("\\{[^}]+}", "some");
    }

    private static Optional<String> serviceOf(Routes routes, String path, Credentials brought) {
        return routes.of(path, brought).map(Routes.Route::service);
    }
}
