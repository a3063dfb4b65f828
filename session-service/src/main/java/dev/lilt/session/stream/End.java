package dev.lilt.session.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lilt.session.view.StopGuidance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last event's data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record End(
        UUID id,
        int revision,
        String status,
        long activeMs,
        @Nullable StopGuidance guidance) {
    @Override
    public String toString() {
        return "End[id=" + id + "]";
    }
}
