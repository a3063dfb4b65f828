package dev.lilt.session.ticket;

import dev.lilt.support.config.AtLeastOne;
import dev.lilt.support.config.DurationInRange;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of tickets: how long they open a stream, and how many there may be. */
@ConfigMapping(prefix = "lilt.ticket")
interface TicketConfig {
    /** The most minutes a ticket may ever be asked for. The API says so; configuration can only ask for less. */
    int MOST_MINUTES = 180;

    /** Returns how long a ticket is good for, if the member doesn't say. */
    @WithDefault("15m")
    @WithConverter(Minutes.class)
    Duration validFor();

    /** The longest that a member may ask for, in whole minutes. */
    @WithDefault("3h")
    @WithConverter(Minutes.class)
    Duration longest();

    /** Returns how many tickets of one session may be good at once. */
    @WithDefault("16")
    @WithConverter(AtLeastOne.class)
    int perSession();

    /** Returns how often tickets that have expired are deleted. */
    @WithDefault("1m")
    Duration sweepEvery();

    /** The range of a number of minutes. */
    final class Minutes extends DurationInRange {
        public Minutes() {
            super(Duration.ofMinutes(1), Duration.ofMinutes(MOST_MINUTES));
        }
    }
}
