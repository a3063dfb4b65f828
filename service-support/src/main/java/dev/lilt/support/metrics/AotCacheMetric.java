package dev.lilt.support.metrics;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;

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

    /** With a cache that it refuses, HotSpot goes on without any shared classes, and says so in its name. */
    private static boolean isUsed() {
        return isGiven() && System.getProperty("java.vm.info", "").contains("sharing");
    }

    /** JVMs before 24 don't know the flag, and those that aren't HotSpot no flags at all. */
    private static boolean isGiven() {
        HotSpotDiagnosticMXBean virtualMachine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            return virtualMachine != null
                    && !virtualMachine.getVMOption("AOTCache").getValue().isEmpty();
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
