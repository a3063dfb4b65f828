package dev.lilt.session.stream;

import static dev.lilt.session.state.Sample.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.state.Command;
import dev.lilt.session.state.Sample;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.timeline.CueKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryCutTest {
    private static final Instant FAR = at(1_000_000);

    /** Every cut there is: at each instant of the log, back from each event that has been said by then. */
    @ParameterizedTest
    @CsvSource({"1, false", "60, false", "1, true", "60, true"})
    void shouldGoOnExactlyAfterEveryIdOfTheLogWheneverItIsAskedFor(int pace, boolean waits) {
        // Given
        SpeedFactor speed = new SpeedFactor(pace);
        SessionLog whole = waits ? patient(speed) : eventful(speed);
        List<LogEvent> log = Reading.all(whole, EventId.START, FAR);
        Set<Instant> instants = log.stream().map(event -> saidAt(event, whole)).collect(Collectors.toSet());

        for (Instant now : instants) {
            SessionLog known = Reading.knownAt(whole, now);
            List<LogEvent> said = log.stream()
                    .filter(event -> !saidAt(event, whole).isAfter(now))
                    .toList();
            for (int cut = 0; cut < said.size(); cut++) {
                // When
                ResumePoint resumePoint = ResumePoint.after(said.get(cut).id().toString(), known, now, now);

                // Then
                assertThat(resumePoint.resync()).isFalse();
                assertThat(resumePoint.isComplete(known, now)).isEqualTo(cut == log.size() - 1);
                assertThat(ids(Reading.all(known, resumePoint.after(), now)))
                        .isEqualTo(ids(said.subList(cut + 1, said.size())));
            }
        }
    }

    private static List<EventId> ids(List<LogEvent> events) {
        return events.stream().map(LogEvent::id).toList();
    }

    /** Everything that can happen to a session, each at the instant of a cue, until it has run to its end. */
    private static SessionLog eventful(SpeedFactor pace) {
        SessionLog log = SessionLog.created(Sample.morning(), pace, false, at(0));
        log = accepted(log, new Command.Start(), at(0));
        log = accepted(log, new Command.Pause(), log.dueAt(log.last(), 5));
        log = accepted(log, new Command.Resume(), log.last().at());
        log = accepted(log, new Command.Back(), log.dueAt(log.last(), 9));
        log = accepted(log, new Command.Back(), log.last().at());
        log = accepted(log, new Command.Skip(), log.dueAt(log.last(), 12).minusMillis(1));
        log = accepted(log, new Command.Pause(), log.last().at());
        log = accepted(log, new Command.Back(), at(2_000));
        log = accepted(log, new Command.Resume(), at(2_001));
        int rest = indexOf(CueKind.REST, log);
        log = accepted(log, new Command.Extend(Duration.ofSeconds(5)), log.dueAt(log.last(), rest));
        log = accepted(
                log,
                new Command.Extend(Duration.ofSeconds(5)),
                log.dueAt(log.last(), log.last().firstCue()));
        log = accepted(log, new Command.Skip(), log.dueAt(log.last(), log.last().firstCue() + 1));
        log = accepted(log, new Command.Pause(), log.endsAt().orElseThrow().minusMillis(1));
        return accepted(log, new Command.Resume(), at(4_000));
    }

    /** Everything that can happen to a session that waits, at its gates and close to them. */
    private static SessionLog patient(SpeedFactor pace) {
        SessionLog log = accepted(Sample.gated(pace), new Command.Start(), at(0));
        log = accepted(log, new Command.Extend(Duration.ofSeconds(5)), at(100));
        log = accepted(log, new Command.Pause(), log.waitsAt().orElseThrow());
        log = accepted(log, new Command.Resume(), at(200));
        log = accepted(log, new Command.Back(), at(201));
        log = accepted(log, new Command.Pause(), log.waitsAt().orElseThrow().minusMillis(1));
        log = accepted(log, new Command.Resume(), at(300));
        log = accepted(log, new Command.Continue(), at(400));
        log = accepted(log, new Command.Pause(), log.last().at());
        log = accepted(log, new Command.Resume(), log.last().at());
        log = accepted(log, new Command.Continue(), log.waitsAt().orElseThrow());
        log = accepted(log, new Command.Back(), log.last().at());
        log = accepted(log, new Command.Skip(), at(1_000));
        return log;
    }

    private static int indexOf(CueKind kind, SessionLog log) {
        return log.timeline().cues().stream()
                .filter(cue -> cue.kind() == kind)
                .findFirst()
                .orElseThrow()
                .index();
    }

    private static SessionLog accepted(SessionLog log, Command command, Instant at) {
        return log.accept(command, at).orElseThrow();
    }

    private static Instant saidAt(LogEvent event, SessionLog log) {
        return switch (event) {
            case LogEvent.StateEvent state -> state.revision().at();
            case LogEvent.CueEvent cue -> cue.dueAt();
            case LogEvent.LastCueEvent stopped -> stopped.revision().at();
            case LogEvent.EndEvent end -> log.endsAt().orElseThrow();
        };
    }
}
