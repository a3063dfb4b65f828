package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.run.Command;
import dev.lilt.session.run.Pace;
import dev.lilt.session.run.Revision;
import dev.lilt.session.run.Sample;
import dev.lilt.session.run.SessionLog;
import dev.lilt.session.run.Status;
import dev.lilt.session.timeline.Course;
import dev.lilt.session.timeline.Cue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class CueLogPropertiesTest {
    private static final Course COURSE = Sample.morning().course();
    private static final Duration SKEW = Duration.ofMillis(250);

    /** A command, this many milliseconds after the one before; one that isn't legal then is refused as it would be. */
    record Try(int afterMs, Command command, Duration by) {}

    /** What a follower does, this many milliseconds after it did something before. */
    record Look(int afterMs, boolean reconnects) {}

    @Provide
    Arbitrary<List<Try>> commands() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120_000),
                        Arbitraries.frequency(
                                Tuple.of(6, Command.START),
                                Tuple.of(6, Command.PAUSE),
                                Tuple.of(6, Command.RESUME),
                                Tuple.of(3, Command.SKIP),
                                Tuple.of(3, Command.BACK),
                                Tuple.of(9, Command.EXTEND),
                                Tuple.of(1, Command.STOP)),
                        Arbitraries.integers().between(1, 30).map(Duration::ofSeconds))
                .as(Try::new)
                .list()
                .ofMaxSize(16);
    }

    @Provide
    Arbitrary<List<Look>> looks() {
        return Combinators.combine(Arbitraries.integers().between(0, 40_000), Arbitraries.of(true, false))
                .as(Look::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 1_000)
    void shouldGiveEveryFollowerTheWholeLogWhereverItWasCut(
            @ForAll("commands") List<Try> commands, @ForAll("looks") List<Look> looks) {
        // Given
        SessionLog whole = whole(commands);
        Instant end = Sample.CREATED.plus(Duration.ofHours(10));

        // When
        List<String> received = new ArrayList<>();
        EventId place = EventId.START;
        Instant now = Sample.CREATED;
        for (Look look : looks) {
            now = now.plusMillis(look.afterMs());
            SessionLog known = knownAt(whole, now);
            if (look.reconnects() && !received.isEmpty()) {
                Opening opening = Opening.after(received.getLast(), known, now, now.plus(SKEW));
                assertThat(opening.resync()).isFalse();
                place = opening.place();
            }
            place = read(known, place, now, received);
        }
        read(whole, place, end, received);

        // Then
        assertThat(received).isEqualTo(slowLog(whole, end));
    }

    @Property(tries = 1_000)
    void shouldJoinLateAtTheCueInForceAndMissNothingFromThere(
            @ForAll("commands") List<Try> commands, @ForAll @IntRange(max = 900_000) int joinMs) {
        // Given
        SessionLog whole = whole(commands);
        Instant now = Sample.CREATED.plusMillis(joinMs);
        Instant end = Sample.CREATED.plus(Duration.ofHours(10));
        SessionLog known = knownAt(whole, now);
        List<String> saidBefore = slowLog(known, now);

        // When
        Opening opening = Opening.fromNow(known, now, false);
        List<String> received = new ArrayList<>();
        read(whole, opening.place(), end, received);

        // Then
        List<String> all = slowLog(whole, end);
        boolean isOver = saidBefore.getLast().endsWith("end");
        assertThat(received).isEqualTo(all.subList(isOver ? saidBefore.size() - 1 : saidBefore.size(), all.size()));
        assertThat(opening.inForce().map(cue -> cue.id().toString()))
                .isEqualTo(saidBefore.stream()
                        .filter(id -> id.matches("\\d+\\.\\d+"))
                        .reduce((a, b) -> b));
    }

    @Property(tries = 1_000)
    void shouldKnowWhenTheNextEventFallsDue(
            @ForAll("commands") List<Try> commands,
            @ForAll @IntRange(max = 900_000) int atMs,
            @ForAll @IntRange(max = 10_000) int leadMs) {
        // Given
        SessionLog log = whole(commands);
        CueLog cues = new CueLog(log, Duration.ofMillis(leadMs));
        Instant now = log.last().at().plusMillis(atMs);
        EventId place = read(cues, EventId.START, now, new ArrayList<>());

        // When
        Optional<Instant> due = cues.nextDue(place);

        // Then
        due.ifPresent(instant -> {
            assertThat(instant).isAfter(now);
            assertThat(cues.next(place, instant.minusMillis(1))).isEmpty();
            assertThat(cues.next(place, instant)).isPresent();
        });
        assertThat(due.isPresent()).isEqualTo(log.last().status() == Status.RUNNING && place.step() != EventId.END);
    }

    private static EventId read(SessionLog log, EventId place, Instant now, List<String> into) {
        return read(new CueLog(log, Duration.ZERO), place, now, into);
    }

    private static EventId read(CueLog cues, EventId from, Instant now, List<String> into) {
        EventId place = from;
        for (Optional<LogEvent> next = cues.next(place, now); next.isPresent(); next = cues.next(place, now)) {
            place = next.get().id();
            into.add(place.toString());
        }
        return place;
    }

    /** The log by its definition: for each revision its state and the cues that its position passed, last the end. */
    private static List<String> slowLog(SessionLog log, Instant now) {
        List<String> ids = new ArrayList<>();
        long said = -1;
        for (Revision revision : log.revisions()) {
            ids.add(revision.number() + ".state");
            List<Cue> cues = revision.course().timeline().cues();
            if (jumped(log, revision)) {
                boolean isPastAll = revision.position().equals(revision.course().duration());
                said = isPastAll ? cues.size() - 2 : indexFrom(cues, revision.position()) - 1;
            }
            Instant until = revision.number() == log.last().number()
                    ? now
                    : log.revision(revision.number() + 1).at();
            long reached = revision.position().toMillis()
                    + (revision.status() == Status.RUNNING
                            ? Duration.between(revision.at(), until).toMillis()
                            : 0);
            for (Cue cue : cues) {
                if (revision.status() == Status.RUNNING
                        && cue.index() > said
                        && cue.at().toMillis() <= reached) {
                    ids.add(revision.number() + "." + cue.index());
                    said = cue.index();
                }
            }
        }
        if (log.statusAt(now).isOver()) {
            ids.add(log.last().number() + ".end");
        }
        return ids;
    }

    /** Skipping and going back always end at the start of an exercise, or at the end; nothing else does so abruptly. */
    private static boolean jumped(SessionLog log, Revision revision) {
        if (revision.number() == 1 || revision.status().isOver()) {
            return false;
        }
        Revision before = log.revision(revision.number() - 1);
        return before.status() == revision.status() && before.course().equals(revision.course());
    }

    private static long indexFrom(List<Cue> cues, Duration position) {
        return cues.stream().filter(cue -> cue.at().compareTo(position) < 0).count();
    }

    private static SessionLog whole(List<Try> commands) {
        SessionLog log = SessionLog.created(COURSE, Pace.REAL_TIME, Sample.CREATED);
        Instant now = Sample.CREATED;
        for (Try each : commands) {
            now = now.plusMillis(each.afterMs());
            log = log.accept(each.command(), each.by(), now).orElse(log);
        }
        return log;
    }

    /** The log as it was at an instant: what was accepted later was not there. */
    private static SessionLog knownAt(SessionLog whole, Instant now) {
        return new SessionLog(
                whole.pace(),
                whole.revisions().stream()
                        .filter(each -> !each.at().isAfter(now))
                        .toList());
    }
}
