package dev.lilt.session.ticket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of tickets: how long they open a stream, and how many there may be. */
@ConfigMapping(prefix = "lilt.ticket")
interface TicketConfig {
    /** The most minutes a ticket may ever be asked for. The API says so; configuration can only ask for less. */
    int MOST_MINUTES = 180;

    /** Returns how long a ticket is good for, if the member doesn't say. */
    @WithDefault("15m")
    @DurationMin(minutes = 1)
    @DurationMax(minutes = MOST_MINUTES)
    Duration validFor();

    /** The longest that a member may ask for, in whole minutes. */
    @WithDefault("3h")
    @DurationMin(minutes = 1)
    @DurationMax(minutes = MOST_MINUTES)
    Duration longest();

    /** Returns how many tickets of one session may be good at once. */
    @WithDefault("16")
    @Min(1)
    int perSession();

    /** Returns how often tickets that have expired are deleted. */
    @WithDefault("1m")
    Duration sweepEvery();
}
