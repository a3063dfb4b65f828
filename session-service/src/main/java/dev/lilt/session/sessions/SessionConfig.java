package dev.lilt.session.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of sessions. */
@ConfigMapping(prefix = "lilt.session")
interface SessionConfig {
    /** Returns whether a session may run faster than real time. For demonstrations on a local stack only. */
    @WithDefault("false")
    boolean paceAllowed();

    /** Returns how many sessions a list brings at once, at the most. */
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int pageSize();

    /**
     * Returns how many cues of compiled sessions are kept in memory, so that the same wish again need not be compiled
     * again. A cue takes some 400 bytes.
     */
    @WithDefault("100000")
    @Min(0)
    int compiledCuesKept();
}
