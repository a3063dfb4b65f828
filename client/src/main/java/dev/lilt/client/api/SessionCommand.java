package dev.lilt.client.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command of a member to a running session.
 *
 * @param seconds by how much {@code extend} lengthens what is in force; absent for every other command
 * @param symptoms ids of the stop symptoms that made the member stop; empty for every other command
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SessionCommand(String type, @Nullable Integer seconds, List<String> symptoms) {
    public static final SessionCommand START = new SessionCommand("start");
    public static final SessionCommand PAUSE = new SessionCommand("pause");
    public static final SessionCommand RESUME = new SessionCommand("resume");
    /** The member is in position: on from the gate at which the session waits. */
    public static final SessionCommand CONTINUE = new SessionCommand("continue");

    public static final SessionCommand SKIP = new SessionCommand("skip");
    public static final SessionCommand BACK = new SessionCommand("back");

    public SessionCommand {
        symptoms = List.copyOf(symptoms);
    }

    private SessionCommand(String type) {
        this(type, null, List.of());
    }

    /** To start, pause or go on, whichever is next for a session that stands so; empty once it is over. */
    public static Optional<SessionCommand> next(ReceivedStatus status) {
        return switch (status) {
            case READY -> Optional.of(START);
            case RUNNING -> Optional.of(PAUSE);
            case WAITING -> Optional.of(CONTINUE);
            case PAUSED -> Optional.of(RESUME);
            case COMPLETED, STOPPED, EXPIRED -> Optional.empty();
        };
    }

    /** Lengthens the hold, walk or rest in force, by whole seconds. */
    public static SessionCommand extend(Duration by) {
        return new SessionCommand("extend", Math.toIntExact(by.toSeconds()), List.of());
    }

    /** Stops for good, because of these symptoms, if any; the answer says what to do now. */
    public static SessionCommand stopFor(Collection<SymptomId> symptoms) {
        return new SessionCommand(
                "stop", null, symptoms.stream().map(SymptomId::id).toList());
    }
}
