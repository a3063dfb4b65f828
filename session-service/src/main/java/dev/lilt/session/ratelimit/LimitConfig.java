package dev.lilt.session.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** The limits of one member. */
@ConfigMapping(prefix = "lilt.limit")
public interface LimitConfig {
    /** The most minutes a session may ever take. The API says so; configuration can only ask for less. */
    int MOST_MINUTES = 180;

    /**
     * The most commands that a session may ever take: what is told of it when it is over then stays far below Kafka's
     * limit.
     */
    int MOST_COMMANDS = 1_000;

    /** Returns how many sessions of one member may be ready, running, waiting or paused at once. */
    @WithDefault("4")
    @Min(1)
    int liveSessions();

    /**
     * The number of commands that a session takes. A stop is always taken; what a session does by itself doesn't count.
     */
    @WithDefault("500")
    @Min(10)
    @Max(MOST_COMMANDS)
    int commands();

    /** Returns how many streams may follow one session at once. */
    @WithDefault("8")
    @Min(1)
    int followers();

    /** Returns how long a session may be, in whole minutes. */
    @WithDefault("3h")
    @DurationMin(minutes = 1)
    @DurationMax(minutes = MOST_MINUTES)
    Duration longestSession();

    /**
     * Returns how many requests a member may send at once. Commands, new streams and all other calls are counted apart.
     */
    @WithDefault("300")
    @Min(1)
    int requestBurst();

    /** Returns how many more a member may send each second, once those are used up. */
    @WithDefault("10")
    @Min(1)
    int requestsPerSecond();

    /** Returns how many counts are kept at once; beyond that, the least recently used are evicted and start full. */
    @WithDefault("20000")
    @Min(1)
    int countsKept();

    /** Returns what a client is told to wait, if its stream was not opened because of one of these limits. */
    @WithDefault("30s")
    Duration streamRetry();
}
