package dev.lilt.support.http;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Sets what Quarkus and Netty read once, from system properties, when their classes are loaded. Configuration is set up
 * before that.
 */
public final class ServerSwitches implements SmallRyeConfigBuilderCustomizer {
    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        // RequestCheck looks at request targets, and answers with a problem document. Quarkus would with an empty 400.
        System.setProperty("vertx.disableURIValidation", "true");
        // For RequestDeadline.
        System.setProperty("io.netty.bootstrap.extensions", "serviceload");
    }
}
