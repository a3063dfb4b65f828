package dev.lilt.session.create;

import dev.lilt.support.config.WholeNumberInRange;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Settings of new sessions. */
@ConfigMapping(prefix = "lilt.session")
interface CreateConfig {
    /** Returns whether a session may run faster than real time. For demonstrations on a local stack only. */
    @WithDefault("false")
    boolean paceAllowed();

    /**
     * Returns how many cues of compiled sessions are kept in memory, so that the same request need not be compiled
     * again. A cue takes some 400 bytes.
     */
    @WithDefault("100000")
    @WithConverter(CuesKept.class)
    int compiledCuesKept();

    /** The range of the number of cues. */
    final class CuesKept extends WholeNumberInRange {
        public CuesKept() {
            super(0, Integer.MAX_VALUE);
        }
    }
}
