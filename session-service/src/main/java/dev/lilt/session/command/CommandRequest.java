package dev.lilt.session.command;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Command;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a command. */
@Schema(name = "Command", description = "A command to a session")
record CommandRequest(
        @NotNull @Schema(enumeration = {"start", "pause", "resume", "continue", "skip", "back", "extend", "stop"})
        CommandType type,

        @Nullable
        @Min(1)
        @Max(MOST_SECONDS)
        @Schema(
                description =
                        "With `extend`: how many seconds longer the hold, walk, rest or getting into position in force lasts")
        Integer seconds,

        @Nullable
        @Size(max = 13, message = "at most 13")
        @Schema(description = "With `stop`: the symptoms, if something feels wrong. The session is then over for good.")
        List<@NotNull Symptom> symptoms) {
    static final int MOST_SECONDS = 3_600;

    Command command() {
        return switch (type) {
            case START -> new Command.Start();
            case PAUSE -> new Command.Pause();
            case RESUME -> new Command.Resume();
            case CONTINUE -> new Command.Continue();
            case SKIP -> new Command.Skip();
            case BACK -> new Command.Back();
            case EXTEND -> new Command.Extend(Duration.ofSeconds(seconds == null ? 0 : seconds));
            case STOP -> new Command.Stop(reported());
        };
    }

    private Set<Symptom> reported() {
        Set<Symptom> reported = EnumSet.noneOf(Symptom.class);
        if (symptoms != null) {
            reported.addAll(symptoms);
        }
        return reported;
    }

    /** One spelling for one meaning, to tell a repeat of a command from another one under the same id. */
    String fingerprint() {
        return type + " " + reported() + (seconds == null ? "" : " " + seconds);
    }

    @Override
    public String toString() {
        return "CommandRequest[type=" + type + "]";
    }
}
