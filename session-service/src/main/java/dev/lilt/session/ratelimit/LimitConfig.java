package dev.lilt.session.ratelimit;

import dev.lilt.support.config.AtLeastOne;
import dev.lilt.support.config.DurationInRange;
import dev.lilt.support.config.WholeNumberInRange;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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
    @WithConverter(AtLeastOne.class)
    int liveSessions();

    /**
     * The number of commands that a session takes. A stop is always taken; what a session does by itself doesn't count.
     */
    @WithDefault("500")
    @WithConverter(Commands.class)
    int commands();

    /** Returns how many streams may follow one session at once. */
    @WithDefault("8")
    @WithConverter(AtLeastOne.class)
    int followers();

    /** Returns how long a session may be, in whole minutes. */
    @WithDefault("3h")
    @WithConverter(Minutes.class)
    Duration longestSession();

    /**
     * Returns how many requests a member may send at once. Commands, new streams and all other calls are counted apart.
     */
    @WithDefault("300")
    @WithConverter(AtLeastOne.class)
    int requestBurst();

    /** Returns how many more a member may send each second, once those are used up. */
    @WithDefault("10")
    @WithConverter(AtLeastOne.class)
    int requestsPerSecond();

    /** Returns how many counts are kept at once; beyond that, the least recently used are evicted and start full. */
    @WithDefault("20000")
    @WithConverter(AtLeastOne.class)
    int countsKept();

    /** Returns what a client is told to wait, if its stream was not opened because of one of these limits. */
    @WithDefault("30s")
    Duration streamRetry();

    /** The range of the number of commands. */
    final class Commands extends WholeNumberInRange {
        public Commands() {
            super(10, MOST_COMMANDS);
        }
    }

    /** The range of a number of minutes. */
    final class Minutes extends DurationInRange {
        public Minutes() {
            super(Duration.ofMinutes(1), Duration.ofMinutes(MOST_MINUTES));
        }
    }
}
