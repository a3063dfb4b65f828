package dev.lilt.session.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lilt.session.timeline.Brief;
import dev.lilt.session.timeline.Compiled;
import dev.lilt.session.timeline.Compiler;
import jakarta.enterprise.context.ApplicationScoped;

/** Compiles each brief once for as long as it is asked for: many sessions of one block share what it comes to. */
@ApplicationScoped
class Compilations {
    private final Cache<Brief, Compiled> kept;

    Compilations(SessionConfig config) {
        kept = Caffeine.newBuilder()
                .maximumWeight(config.compiledCuesKept())
                .weigher(Compilations::cues)
                .build();
    }

    Compiled of(Brief brief) {
        return kept.get(brief, Compiler::compile);
    }

    private static int cues(Brief brief, Compiled compiled) {
        return switch (compiled) {
            case Compiled.Session session -> session.timeline().cues().size();
            case Compiled.CannotFit cannotFit -> 1;
            case Compiled.TooMuch tooMuch -> 1;
        };
    }
}
