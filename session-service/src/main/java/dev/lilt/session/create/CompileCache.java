package dev.lilt.session.create;

import com.github.benmanes.caffeine.cache.Cache;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.support.cache.Caches;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Compiles each brief once for as long as it is asked for: many sessions of one block share what it comes to. */
@Startup
@ApplicationScoped
class CompileCache {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1)
    };

    private final Cache<CompileRequest, CompileResult> kept;
    private final Timer time;

    CompileCache(CreateConfig config, MeterRegistry metrics) {
        time = Timer.builder("lilt.compile")
                .description("Compiling a session that has not been compiled of late")
                .serviceLevelObjectives(BUCKETS)
                .register(metrics);
        kept = Caches.builder()
                .maximumWeight(config.compiledCuesKept())
                .weigher(CompileCache::cues)
                .build();
    }

    CompileResult of(CompileRequest compileRequest) {
        return kept.get(compileRequest, unseen -> time.record(() -> Compiler.compile(unseen)));
    }

    private static int cues(CompileRequest compileRequest, CompileResult compiled) {
        return switch (compiled) {
            case CompileResult.Compiled session -> session.timeline().cues().size();
            case CompileResult.CannotFit cannotFit -> 1;
            case CompileResult.TooMuch tooMuch -> 1;
        };
    }
}
