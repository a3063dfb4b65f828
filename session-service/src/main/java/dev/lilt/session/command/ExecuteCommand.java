package dev.lilt.session.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.command.CommandCount.Result;
import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.language.MemberTexts;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.state.Command;
import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.Status;
import dev.lilt.session.store.LockedSession;
import dev.lilt.session.store.SessionId;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.timeline.HoldExtension;
import dev.lilt.session.view.SessionStates;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Accepts commands, one after the other for each session: the row is locked from the question whether a command is
 * allowed to the moment it is kept. A command that comes again under its id gets the answer that it got.
 */
@ApplicationScoped
class ExecuteCommand {
    private final SessionRepository sessions;
    private final SessionStates states;
    private final LimitConfig limits;
    private final CommandCount count;
    private final ObjectMapper json;
    private final InstantSource clock;

    ExecuteCommand(
            SessionRepository sessions,
            SessionStates states,
            LimitConfig limits,
            CommandCount count,
            ObjectMapper json,
            InstantSource clock) {
        this.sessions = sessions;
        this.states = states;
        this.limits = limits;
        this.count = count;
        this.json = json;
        this.clock = clock;
    }

    private record Outcome(String answer, boolean isNew) {}

    /**
     * Accepts a command, and stores its answer with it.
     *
     * @return the new state as JSON, or what the same command got before
     */
    String execute(String member, UUID id, String commandId, CommandRequest command) {
        return counted(command, () -> accept(member, id, commandId, command)).answer();
    }

    private Outcome counted(CommandRequest command, Callable<Outcome> accept) {
        try {
            Outcome outcome = QuarkusTransaction.requiringNew().call(accept);
            count.count(command.type(), outcome.isNew() ? Result.ACCEPTED : Result.REPEATED);
            return outcome;
        } catch (HttpProblem refused) {
            count.count(command.type(), Result.REFUSED);
            throw refused;
        } catch (RuntimeException failed) {
            count.count(command.type(), Result.FAILED);
            throw failed;
        }
    }

    private Outcome accept(String member, UUID id, String commandId, CommandRequest command) {
        LockedSession locked = sessions.lock(id, commandId)
                .filter(found -> found.session().member().equals(member))
                .orElseThrow(SessionId::unknown);
        return locked.accepted()
                .map(earlier -> new Outcome(repeated(earlier, command), false))
                .orElseGet(() -> {
                    checkCount(locked, command);
                    Session next = next(locked.session(), command, locked.notBefore(clock.instant()));
                    String answer = answer(next);
                    sessions.append(next, commandId, command.fingerprint(), answer);
                    return new Outcome(answer, true);
                });
    }

    private static String repeated(LockedSession.Accepted earlier, CommandRequest command) {
        if (!command.fingerprint().equals(earlier.command())) {
            throw MemberProblem.of(409, "command-id-reused", "Command id reused", "command-id-reused")
                    .build();
        }
        return earlier.answer();
    }

    private Session next(Session session, CommandRequest command, Instant now) {
        if (command.command() instanceof Command.Extend(Duration by)) {
            session.log().extension(now).ifPresent(extension -> checkRoom(session.log(), extension, by));
        }
        return session.accept(command.command(), now)
                .orElseThrow(() -> illegal(command, session.log().statusAt(now)));
    }

    /** A stop is always taken, and so is what the session does by itself: both at most once after the last command. */
    private void checkCount(LockedSession locked, CommandRequest command) {
        SessionLog log = locked.session().log();
        if (command.type() != CommandType.STOP
                && !log.last().status().isOver()
                && locked.commands() >= limits.commands()) {
            throw MemberProblem.of(
                            409, "too-many-commands", "Too many commands", "too-many-commands", limits.commands())
                    .build();
        }
    }

    private void checkRoom(SessionLog log, HoldExtension extension, Duration by) {
        Duration most = extension.room(limits.longestSession());
        if (by.compareTo(most) > 0) {
            throw MemberProblem.invalidRequest(
                    "seconds", most.toSeconds() == 0 ? "field.longest" : "field.at-most-more", most.toSeconds());
        }
        if (!log.hasRoomForCues(extension.mostCues(by))) {
            throw MemberProblem.of(422, "cannot-fit", "Cannot fit", "cannot-fit.extension")
                    .with("nearestMinutes", List.of())
                    .build();
        }
    }

    private static RuntimeException illegal(CommandRequest command, Status status) {
        boolean nothingToExtend = command.type() == CommandType.EXTEND && !status.isOver() && status != Status.READY;
        return MemberProblem.of(
                        409,
                        "illegal-transition",
                        "Not allowed now",
                        nothingToExtend ? "illegal-transition.extend" : "illegal-transition",
                        MemberTexts.text("status." + status.wire()),
                        command.type().wire())
                .with("sessionStatus", status.wire())
                .build();
    }

    private String answer(Session session) {
        Revision last = session.log().last();
        try {
            return json.writeValueAsString(states.asOf(session, last, last.at()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a state can always be written as JSON", impossible);
        }
    }
}
