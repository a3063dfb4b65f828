package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exercise as far as somebody reads it before a session.
 *
 * @param setup how to get into position, in order
 * @param comfort what to try when something bothers
 */
public record Exercise(
        String id,
        int version,
        LocalText title,
        String position,
        String kind,
        String intensity,
        List<String> equipment,
        List<String> relieves,
        List<LocalText> setup,
        List<Comfort> comfort,
        @Nullable String source,
        @Nullable String reviewedOn) {
    /** The option to try {@code when} something bothers. */
    public record Comfort(
            LocalText when, @JsonProperty("try") LocalText remedy) {}

    public Exercise {
        equipment = equipment == null ? List.of() : List.copyOf(equipment);
        relieves = relieves == null ? List.of() : List.copyOf(relieves);
        setup = setup == null ? List.of() : List.copyOf(setup);
        comfort = comfort == null ? List.of() : List.copyOf(comfort);
    }
}
