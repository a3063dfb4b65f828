package dev.lilt.session.sessions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.sessions.CommandCount.Result;
import dev.lilt.session.state.Command;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.Status;
import dev.lilt.session.timeline.Timeline;
import dev.lilt.support.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Accepts commands, one after the other for each session: the row is locked from the question whether a command is
 * allowed to the moment it is kept. A command that comes again under its id gets the answer that it got.
 */
@ApplicationScoped
class ExecuteCommand {
    private final Sessions sessions;
    private final Followers followers;
    private final Audience audience;
    private final StopGuidanceLookup guidanceLookup;
    private final LimitConfig limits;
    private final CommandCount count;
    private final ObjectMapper json;
    private final InstantSource clock;

    ExecuteCommand(
            Sessions sessions,
            Followers followers,
            Audience audience,
            StopGuidanceLookup guidanceLookup,
            LimitConfig limits,
            CommandCount count,
            ObjectMapper json,
            InstantSource clock) {
        this.sessions = sessions;
        this.followers = followers;
        this.audience = audience;
        this.guidanceLookup = guidanceLookup;
        this.limits = limits;
        this.count = count;
        this.json = json;
        this.clock = clock;
    }

    private record Outcome(String answer, Optional<Session> changed) {}

    /** The new state as JSON. The followers are told once the transaction is over: what they see is kept. */
    String steer(String member, UUID id, String commandId, CommandRequest command) {
        Outcome outcome = counted(command, () -> accept(member, id, commandId, command));
        outcome.changed().ifPresent(audience::tell);
        return outcome.answer();
    }

    private Outcome counted(CommandRequest command, Callable<Outcome> accept) {
        try {
            Outcome outcome = QuarkusTransaction.requiringNew().call(accept);
            count.count(command.type(), outcome.changed().isPresent() ? Result.ACCEPTED : Result.REPEATED);
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
        Sessions.Locked locked = sessions.lock(id)
                .filter(found -> found.session().member().equals(member))
                .orElseThrow(SessionResource::noSuchSession);
        return locked.accepted(commandId)
                .map(sessions::command)
                .map(earlier -> new Outcome(repeated(earlier, command), Optional.empty()))
                .orElseGet(() -> {
                    checkCount(locked, command);
                    Session next = next(locked.session(), command, locked.notBefore(clock.instant()));
                    String answer = answer(next);
                    sessions.append(next, commandId, command.fingerprint(), answer);
                    return new Outcome(answer, Optional.of(next));
                });
    }

    private static String repeated(RevisionRow earlier, CommandRequest command) {
        if (!command.fingerprint().equals(earlier.command)) {
            throw Problem.of(
                            409,
                            "command-id-reused",
                            "Command id reused",
                            "Another command was accepted under this id. Send each command under an id of its own.")
                    .build();
        }
        return Objects.requireNonNull(earlier.answer);
    }

    private Session next(Session session, CommandRequest command, Instant now) {
        checkRoom(session.log(), command, now);
        SessionLog log = session.log()
                .accept(command.type(), command.by(), now)
                .orElseThrow(() -> illegal(command, session.log().statusAt(now)));
        return session.with(log, command.reported());
    }

    /** A stop is always taken, and so is what the session does by itself: both at most once after the last command. */
    private void checkCount(Sessions.Locked locked, CommandRequest command) {
        SessionLog log = locked.session().log();
        if (command.type() != Command.STOP && !log.last().status().isOver() && locked.commands() >= limits.commands()) {
            throw Problem.of(
                            409,
                            "too-many-commands",
                            "Too many commands",
                            "This session has taken " + limits.commands()
                                    + " commands, and takes no other than stop. Stop it and make another one.")
                    .build();
        }
    }

    private void checkRoom(SessionLog log, CommandRequest command, Instant now) {
        Optional<Duration> room = command.type() == Command.EXTEND ? log.room(now) : Optional.empty();
        room.map(most -> most.compareTo(longest(log)) < 0 ? most : longest(log)).ifPresent(most -> {
            if (command.by().compareTo(most) > 0) {
                throw Problem.invalidRequest(
                        "seconds",
                        most.toSeconds() == 0
                                ? "what is in force is as long as it may be"
                                : "at most " + most.toSeconds() + " more");
            }
            checkCues(log, command, now);
        });
    }

    private static void checkCues(SessionLog log, CommandRequest command, Instant now) {
        long cues = log.compiledSession().mostCues(log.positionAt(now), command.by());
        if (cues > Timeline.MOST_CUES || cues + log.cuesKept() > SessionLog.MOST_CUES_KEPT) {
            throw Problem.of(
                            422,
                            "cannot-fit",
                            "Cannot fit",
                            "This session has no room for more cues, so it can't be extended any more.")
                    .with("nearestMinutes", List.of())
                    .build();
        }
    }

    /** Returns what is left of the longest that a session may be. */
    private Duration longest(SessionLog log) {
        Duration left = limits.longestSession().minus(log.compiledSession().duration());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static RuntimeException illegal(CommandRequest command, Status status) {
        return Problem.of(
                        409,
                        "illegal-transition",
                        "Not allowed now",
                        command.type() == Command.EXTEND && !status.isOver() && status != Status.READY
                                ? "Only a hold, a walk or a rest can be extended, and none is in force."
                                : "A session that is " + status.wire() + " can't be told to "
                                        + command.type().wire() + ".")
                .with("sessionStatus", status.wire())
                .build();
    }

    private String answer(Session session) {
        try {
            return json.writeValueAsString(SessionState.of(
                    session,
                    session.log().last(),
                    session.log().last().at(),
                    followers.count(session.id()),
                    guidanceLookup.of(session)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a state can always be written as JSON", impossible);
        }
    }
}
