package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a session stands; the last three are final. */
public enum Status {
    @JsonProperty("ready")
    READY,
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("stopped")
    STOPPED,
    @JsonProperty("expired")
    EXPIRED;

    /** Returns whether nothing can change this session any more. */
    public boolean isFinal() {
        return switch (this) {
            case READY, RUNNING, PAUSED -> false;
            case COMPLETED, STOPPED, EXPIRED -> true;
        };
    }

    /** The word on the wire, which members read too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
