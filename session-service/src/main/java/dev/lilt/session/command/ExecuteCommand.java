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
import dev.lilt.session.store.AnsweredCommand;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Accepts commands, one after the other for each session. What this replica knows of a session is enough where it is
 * still true when the command is stored, which the statement that stores it checks. Otherwise the row is locked from
 * the question whether the command is allowed to the moment it is stored. A command that comes again under its id gets
 * the answer that it got.
 */
@ApplicationScoped
class ExecuteCommand {
    private final SessionRepository sessions;
    private final KnownSessions known;
    private final SessionStates states;
    private final LimitConfig limits;
    private final CommandCount count;
    private final ObjectMapper json;
    private final InstantSource clock;

    ExecuteCommand(
            SessionRepository sessions,
            KnownSessions known,
            SessionStates states,
            LimitConfig limits,
            CommandCount count,
            ObjectMapper json,
            InstantSource clock) {
        this.sessions = sessions;
        this.known = known;
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
        return counted(
                        command,
                        () -> acceptAsKnown(member, id, commandId, command)
                                .orElseGet(() -> QuarkusTransaction.requiringNew()
                                        .call(() -> acceptUnderLock(member, id, commandId, command))))
                .answer();
    }

    private Outcome counted(CommandRequest command, Supplier<Outcome> accept) {
        try {
            Outcome outcome = accept.get();
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

    /**
     * Accepts a command on what this replica knows of the session. Nothing if that is not enough to be sure that the
     * command is new and allowed, or turns out to be out of date: the row decides then.
     */
    private Optional<Outcome> acceptAsKnown(String member, UUID id, String commandId, CommandRequest command) {
        return known.find(id)
                .filter(session -> session.member().equals(member))
                .filter(session -> isUndoubted(session.log(), command))
                .flatMap(session -> session.accept(command.command(), clock.instant()))
                .flatMap(next -> {
                    AnsweredCommand answered = answered(commandId, command, next);
                    if (sessions.appendUnlessChanged(next, answered)) {
                        return Optional.of(new Outcome(answered.answer(), true));
                    }
                    known.forget(id);
                    return Optional.empty();
                });
    }

    /** An extension has limits of its own, and the number of commands is not known without the log. */
    private boolean isUndoubted(SessionLog log, CommandRequest command) {
        return command.type() != CommandType.EXTEND && log.last().number() <= limits.commands();
    }

    private Outcome acceptUnderLock(String member, UUID id, String commandId, CommandRequest command) {
        LockedSession locked = sessions.lock(id, commandId)
                .filter(found -> found.session().member().equals(member))
                .orElseThrow(SessionId::unknown);
        return locked.earlier()
                .map(earlier -> new Outcome(repeated(earlier, command), false))
                .orElseGet(() -> {
                    checkCount(locked, command);
                    Session next = next(locked.session(), command, locked.notBefore(clock.instant()));
                    AnsweredCommand answered = answered(commandId, command, next);
                    sessions.append(next, answered);
                    return new Outcome(answered.answer(), true);
                });
    }

    private AnsweredCommand answered(String commandId, CommandRequest command, Session next) {
        return new AnsweredCommand(commandId, command.fingerprint(), answer(next));
    }

    private static String repeated(AnsweredCommand earlier, CommandRequest command) {
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
