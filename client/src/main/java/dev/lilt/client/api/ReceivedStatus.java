package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lilt.client.language.Messages;
import java.util.Locale;

/** Where a session stands; the last three are final. */
public enum ReceivedStatus {
    @JsonProperty("ready")
    READY,
    @JsonProperty("running")
    RUNNING,
    /** Stands at a gate until the member says that they are in position. */
    @JsonProperty("waiting")
    WAITING,
    /** The one that a newer service's is taken as: the position stands still until the next state. */
    @JsonEnumDefaultValue
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
            case READY, RUNNING, WAITING, PAUSED -> false;
            case COMPLETED, STOPPED, EXPIRED -> true;
        };
    }

    /** The word on the wire. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for members. */
    public String word() {
        return Messages.text("status." + id());
    }
}
