package dev.lilt.tracking.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live weeks, beside those that every event stream has. */
@ConfigMapping(prefix = "lilt.stream")
interface WeekStreamConfig {
    /** Returns how many streams of one member may be open on one replica. */
    @WithDefault("8")
    int followers();

    /** Returns how long a client is told to wait whose stream is one too many. */
    @WithDefault("30s")
    Duration tooManyRetry();

    /** Returns how long to wait before the database is listened to again after it has gone away. */
    @WithDefault("1s")
    Duration listenAgainAfter();
}
