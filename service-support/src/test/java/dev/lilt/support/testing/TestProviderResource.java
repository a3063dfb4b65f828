package dev.lilt.support.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the identity provider of the tests. */
public final class TestProviderResource implements QuarkusTestResourceLifecycleManager {
    private final TestProvider provider = new TestProvider();

    @Override
    public Map<String, String> start() {
        return Map.of("lilt.identity.issuer", provider.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(provider, new TestInjector.MatchesType(TestProvider.class));
    }

    @Override
    public void stop() {
        provider.close();
    }
}
