package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a member tells a running session.
 *
 * @param symptoms ids of the stop symptoms that made her stop; empty for every other command
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Command(String type, List<String> symptoms) {
    public static final Command START = new Command("start");
    public static final Command PAUSE = new Command("pause");
    public static final Command RESUME = new Command("resume");
    public static final Command STOP = new Command("stop");

    public Command {
        symptoms = List.copyOf(symptoms);
    }

    private Command(String type) {
        this(type, List.of());
    }
}
