package dev.lilt.support.admission;

import dev.lilt.support.config.AtLeastOne;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on the calls that work with the database at once, and on those that wait for it. */
@ConfigMapping(prefix = "lilt.admission")
public interface AdmissionConfig {
    /**
     * The number of calls that work at once, in percent of the connections of the pool. With some left, no call waits
     * for a connection, and what the service does by itself finds one too.
     */
    @WithDefault("75")
    @WithConverter(AtLeastOne.class)
    int percentOfConnections();

    /** The number of calls of one kind that may wait. */
    @WithDefault("100")
    @WithConverter(AtLeastOne.class)
    int waitingPerKind();

    /** The number of calls that may wait in all; a more urgent one takes the place of the least urgent. */
    @WithDefault("200")
    @WithConverter(AtLeastOne.class)
    int waiting();

    /** The longest that a call waits, at most 900 ms: a refused one is answered within a second. */
    @WithDefault("500ms")
    Duration longestWait();

    /** The longest that a call waits once calls of its kind have been waiting for longer than that without a gap. */
    @WithDefault("100ms")
    Duration lastingWait();

    /** The number of new streams whose sessions are being loaded. They are loaded together, and need no permit. */
    @WithDefault("20000")
    @WithConverter(AtLeastOne.class)
    int loading();
}
