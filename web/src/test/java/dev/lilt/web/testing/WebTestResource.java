package dev.lilt.web.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.util.Map;

/** Starts the identity provider and the three services that the web client's backend talks to. */
public final class WebTestResource implements QuarkusTestResourceLifecycleManager {
    private final Vertx vertx = Vertx.vertx();
    private final TestProvider provider = new TestProvider();
    private final TestServices services = new TestServices(
            new TestService(vertx, "content"), new TestService(vertx, "session"), new TestService(vertx, "tracking"));

    @Override
    public Map<String, String> start() {
        return Map.of(
                "lilt.identity.issuer", provider.url(),
                "lilt.web.content-url", services.content().url(),
                "lilt.web.session-url", services.session().url(),
                "lilt.web.tracking-url", services.tracking().url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(provider, new TestInjector.MatchesType(TestProvider.class));
        injector.injectIntoFields(services, new TestInjector.MatchesType(TestServices.class));
    }

    @Override
    public void stop() {
        provider.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
