package dev.lilt.support.metrics;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/**
 * Measures whether this JVM runs with an AOT cache (JEP 483). A cache that doesn't fit the JVM or the class path is
 * ignored without an error, and all that shows is a slow start.
 */
@ApplicationScoped
class AotCacheMetric {
    void register(@Observes StartupEvent started, MeterRegistry metrics) {
        double used = isUsed() ? 1 : 0;
        Gauge.builder("lilt.jvm.aot.cache", () -> used)
                .description("1 if the JVM runs with an AOT cache, 0 if it has none or refused it")
                .register(metrics);
    }

    /** With a cache that it refuses, the JVM goes on without any shared classes. */
    private static boolean isUsed() {
        return flag("AOTCache").filter(path -> !path.isEmpty()).isPresent()
                && flag("UseSharedSpaces").filter("true"::equals).isPresent();
    }

    /** Empty in JVMs that don't know the flag: those before 24, and those that aren't HotSpot. */
    private static Optional<String> flag(String name) {
        HotSpotDiagnosticMXBean virtualMachine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return virtualMachine == null
                    ? Optional.empty()
                    : Optional.of(virtualMachine.getVMOption(name).getValue());
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
