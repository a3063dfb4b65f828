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
import dev.lilt.session.store.SessionId;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.StoredSession;
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
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Accepts commands, one after the other for each session. What this replica knows of a session is enough where it is
 * still true when the command is stored, which the statement that stores it checks; so is what it reads a moment
 * before. If others change the session meanwhile, the row is locked from the question whether the command is allowed to
 * the moment it is stored. A command that comes again under its id gets the answer that it got.
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
                                .or(() -> acceptAsRead(member, id, commandId, command))
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
     * command is new and allowed, or turns out to be out of date.
     */
    private Optional<Outcome> acceptAsKnown(String member, UUID id, String commandId, CommandRequest command) {
        return known.find(id)
                .filter(session -> session.member().equals(member))
                .filter(session -> isUndoubted(session.log(), command))
                .flatMap(session -> session.accept(command.command(), clock.instant()))
                .flatMap(next -> {
                    Optional<Outcome> outcome = append(next, commandId, command, sessions::appendUnlessChanged);
                    if (outcome.isEmpty()) {
                        known.forget(id);
                    }
                    return outcome;
                });
    }

    /** An extension has limits of its own, and the number of commands is not known without the log. */
    private boolean isUndoubted(SessionLog log, CommandRequest command) {
        return command.type() != CommandType.EXTEND && log.last().number() <= limits.commands();
    }

    /** Accepts a command on what is stored now. Nothing if others change that before the command is stored. */
    private Optional<Outcome> acceptAsRead(String member, UUID id, String commandId, CommandRequest command) {
        return accept(own(member, sessions.read(id, commandId)), commandId, command, sessions::appendUnlessChanged);
    }

    private Outcome acceptUnderLock(String member, UUID id, String commandId, CommandRequest command) {
        return accept(own(member, sessions.lock(id, commandId)), commandId, command, (next, answered) -> {
                    sessions.append(next, answered);
                    return true;
                })
                .orElseThrow();
    }

    private static StoredSession own(String member, Optional<StoredSession> found) {
        return found.filter(stored -> stored.session().member().equals(member)).orElseThrow(SessionId::unknown);
    }

    private Optional<Outcome> accept(
            StoredSession stored,
            String commandId,
            CommandRequest command,
            BiPredicate<Session, AnsweredCommand> store) {
        if (stored.earlier().isPresent()) {
            return Optional.of(new Outcome(repeated(stored.earlier().get(), command), false));
        }
        checkCount(stored, command);
        return append(next(stored.session(), command, stored.notBefore(clock.instant())), commandId, command, store);
    }

    private Optional<Outcome> append(
            Session next, String commandId, CommandRequest command, BiPredicate<Session, AnsweredCommand> store) {
        AnsweredCommand answered = new AnsweredCommand(commandId, command.fingerprint(), answer(next));
        return store.test(next, answered) ? Optional.of(new Outcome(answered.answer(), true)) : Optional.empty();
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
    private void checkCount(StoredSession stored, CommandRequest command) {
        SessionLog log = stored.session().log();
        if (command.type() != CommandType.STOP
                && !log.last().status().isOver()
                && stored.commands() >= limits.commands()) {
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
