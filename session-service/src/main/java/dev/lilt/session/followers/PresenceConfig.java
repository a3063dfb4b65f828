package dev.lilt.session.followers;

import dev.lilt.support.config.AtLeastOne;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a session counts as followed, and what happens when it isn't. */
@ConfigMapping(prefix = "lilt.presence")
public interface PresenceConfig {
    /** Returns how often this replica tells the others whom it serves, and reads what they tell. */
    @WithDefault("1s")
    Duration every();

    /** A replica that has said nothing for so long serves nobody any more. */
    @WithDefault("5s")
    Duration goneAfter();

    /** A running session that nobody has followed for so long pauses by itself. */
    @WithDefault("60s")
    Duration pauseAfter();

    /** A session that no command has touched for so long expires. */
    @WithDefault("12h")
    Duration expireAfter();

    /** Returns how often to look for sessions that pause by themselves. */
    @WithDefault("2s")
    Duration lookEvery();

    /** Returns how often to look for sessions that expire. */
    @WithDefault("30s")
    Duration expireLookEvery();

    /** Returns how many sessions to take in one transaction. */
    @WithDefault("100")
    @WithConverter(AtLeastOne.class)
    int batch();

    /** Returns how long a replica that is gone is remembered. */
    @WithDefault("1h")
    Duration forgetAfter();
}
