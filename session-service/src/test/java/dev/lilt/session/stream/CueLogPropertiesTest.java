package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.state.Revision;
import dev.lilt.session.state.Sample;
import dev.lilt.session.state.Script;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SlowSession;
import dev.lilt.session.state.SlowSession.Said;
import dev.lilt.session.state.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Comparator<EventId> IN_ORDER =
            Comparator.comparingInt(EventId::revision).thenComparingInt(EventId::cueIndex);

    @Provide
    Arbitrary<Script> scripts() {
        return Script.any();
    }

    @Provide
    Arbitrary<List<Look>> looks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(-1, 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 500))),
                        Arbitraries.of(true, false),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 10_000))))
                .as(Look::new)
                .list()
                .ofMaxSize(40);
    }

    /**
     * When a follower's stream goes on.
     *
     * @param ahead at the instant of which event, from the last look on
     * @param offMs so much earlier or later
     * @param lateMs how late its replica hears of a command
     * @param reconnects whether a new stream opens, from where the last one ended
     * @param leadMs what it asks for when it opens
     */
    record Look(int ahead, int offMs, int lateMs, boolean reconnects, int leadMs) {}

    @Property(tries = 500)
    void shouldGiveEveryFollowerTheWholeLogWhereverItWasCutAndWhateverItsLead(
            @ForAll("scripts") Script script, @ForAll("looks") List<Look> looks, @ForAll boolean hasSymptoms) {
        // Given
        SessionLog whole = script.log();
        List<Said> said = SlowSession.at(Script.LONG_AFTER, script).said();

        // When
        Client client = new Client(whole, hasSymptoms);
        int event = 0;
        Instant now = Sample.CREATED;
        for (Look look : looks) {
            event = Math.min(event + look.ahead(), said.size() - 1);
            Instant next = said.get(event).at().plusMillis(look.offMs());
            now = next.isBefore(now) ? now : next;
            if (look.reconnects()) {
                client.connect(now, now.minusMillis(look.lateMs()), Duration.ofMillis(look.leadMs()));
            } else {
                client.listen(now, now.minusMillis(look.lateMs()));
            }
        }
        client.connect(Script.LONG_AFTER, Script.LONG_AFTER, Duration.ZERO);

        // Then
        assertThat(client.received).isSortedAccordingTo(IN_ORDER).doesNotHaveDuplicates();
        assertThat(client.received.stream()
                        .filter(id -> !isOverruled(id, whole))
                        .map(EventId::toString))
                .containsExactlyElementsOf(hasSymptoms ? advised(said, whole) : ids(said));
        assertThat(client.received).noneMatch(id -> isBehindAGate(id, whole));
    }

    /** Only what was sent before its time can be in vain: a command came in between, and its state overrules it. */
    private static boolean isOverruled(EventId id, SessionLog log) {
        Revision revision = log.revision(id.revision());
        if (revision == log.last() || id.cueIndex() == EventId.STATE) {
            return false;
        }
        return id.cueIndex() == EventId.END
                || revision.compiledSession()
                                .timeline()
                                .cues()
                                .get(id.cueIndex())
                                .at()
                                .compareTo(log.reachedIn(revision, Script.LONG_AFTER))
                        > 0;
    }

    /** Not even a lead takes a cue past a gate that its revision has not passed. */
    private static boolean isBehindAGate(EventId id, SessionLog log) {
        return log.gateOf(log.revision(id.revision()))
                .filter(gate -> id.cueIndex() > gate.index())
                .isPresent();
    }

    private static List<String> ids(List<Said> said) {
        return said.stream().map(Said::id).toList();
    }

    /** Symptoms are answered before the start, too. */
    private static List<String> advised(List<Said> said, SessionLog log) {
        List<String> ids = new ArrayList<>(ids(said));
        if (log.last().status() == Status.STOPPED && log.last().number() == 2) {
            ids.add(ids.size() - 1, log.last().number() + "." + log.last().firstCue());
        }
        return ids;
    }

    /** Reads as a device does: it keeps the last id, and asks for what came after. */
    private static final class Client {
        final List<EventId> received = new ArrayList<>();
        private final SessionLog whole;
        private final boolean hasSymptoms;
        private SessionLog known;
        private Duration lead = Duration.ZERO;
        private EventId last = EventId.START;
        private boolean isClosed;

        Client(SessionLog whole, boolean hasSymptoms) {
            this.whole = whole;
            this.hasSymptoms = hasSymptoms;
            this.known = Reading.knownAt(whole, Sample.CREATED);
        }

        /**
         * Maybe to another replica; one that hasn't heard of the client's last event, or whether it was the end, asks.
         */
        void connect(Instant now, Instant heardUntil, Duration withLead) {
            known = heard(heardUntil);
            lead = withLead;
            if (!received.isEmpty()) {
                boolean isUnheardOf =
                        received.getLast().revision() > known.last().number();
                known = isClosed || isUnheardOf ? Reading.knownAt(whole, now) : known;
                ResumePoint resumePoint = ResumePoint.after(received.getLast().toString(), known, now, horizon(now));
                assertThat(resumePoint.resync()).isFalse();
                assertThat(resumePoint.inForce()).isEmpty();
                isClosed = resumePoint.isComplete(known, now);
                last = resumePoint.after();
            }
            read(now);
        }

        void listen(Instant now, Instant heardUntil) {
            SessionLog heard = heard(heardUntil);
            known = heard.last().number() > known.last().number() ? heard : known;
            read(now);
        }

        private SessionLog heard(Instant until) {
            return Reading.knownAt(whole, until.isBefore(Sample.CREATED) ? Sample.CREATED : until);
        }

        private void read(Instant now) {
            if (isClosed) {
                return;
            }
            for (LogEvent event : Reading.all(new CueLog(known, lead, hasSymptoms), last, now)) {
                last = event.id();
                received.add(last);
                isClosed = last.cueIndex() == EventId.END;
            }
        }
    }

    /** As far ahead as any stream may have been. */
    private static Instant horizon(Instant now) {
        return now.plusSeconds(10).plusMillis(250);
    }

    @Property(tries = 200)
    void shouldSayEverythingAtTheInstantThatItIsDue(@ForAll("scripts") Script script) {
        // Given
        SessionLog log = script.log();
        CueLog cues = new CueLog(log, Duration.ZERO);

        // When
        List<Said> received = new ArrayList<>();
        for (LogEvent event : Reading.all(cues, ResumePoint.fromStart().after(), Script.LONG_AFTER)) {
            Instant due = switch (event) {
                case LogEvent.StateEvent state -> state.revision().at();
                case LogEvent.CueEvent cue -> cue.dueAt();
                case LogEvent.LastCueEvent stopped -> stopped.revision().at();
                case LogEvent.EndEvent end -> log.endsAt().orElse(log.last().at());
            };
            received.add(new Said(event.id().toString(), due));
        }

        // Then
        assertThat(received).isEqualTo(SlowSession.at(Script.LONG_AFTER, script).said());
        assertThat(ids(received).stream().filter(id -> id.endsWith("end")))
                .hasSize(log.statusAt(Script.LONG_AFTER).isOver() ? 1 : 0);
    }

    @Property(tries = 500)
    void shouldJoinLateAtTheCueInForceAndMissNothingFromThere(
            @ForAll("scripts") Script script, @ForAll int event, @ForAll @IntRange(max = 2_000) int laterMs) {
        // Given
        List<Said> all = SlowSession.at(Script.LONG_AFTER, script).said();
        Instant now = all.get(Math.floorMod(event, all.size())).at().plusMillis(laterMs);
        SlowSession before = SlowSession.at(now, script);

        // When
        ResumePoint resumePoint = ResumePoint.fromNow(script.until(now).log(), now, false);
        List<String> received = Reading.all(script.log(), resumePoint.after(), Script.LONG_AFTER).stream()
                .map(each -> each.id().toString())
                .toList();

        // Then
        String lastState = before.revision() + ".state";
        int said = before.status() == Status.STOPPED || before.status() == Status.EXPIRED
                ? before.ids().indexOf(lastState) + 1
                : before.said().size() - (before.status().isOver() ? 1 : 0);
        assertThat(received).isEqualTo(ids(all.subList(said, all.size())));
        assertThat(resumePoint.inForce().map(cue -> new Said(cue.id().toString(), cue.dueAt())))
                .isEqualTo(before.inForce());
    }

    @Property(tries = 500)
    void shouldKnowWhenTheNextEventFallsDue(
            @ForAll("scripts") Script script,
            @ForAll @IntRange(max = 30_000) int laterMs,
            @ForAll @IntRange(max = 10_000) int leadMs) {
        // Given
        SessionLog log = script.log();
        CueLog cues = new CueLog(log, Duration.ofMillis(leadMs));
        Instant now = log.last().at().plusMillis(laterMs);
        EventId last = Reading.all(cues, EventId.START, now).getLast().id();

        // When
        Optional<Instant> due = cues.nextDue(last);

        // Then
        due.ifPresent(instant -> {
            assertThat(instant).isAfter(now);
            assertThat(cues.next(last, instant.minusMillis(1))).isEmpty();
            assertThat(cues.next(last, instant)).isPresent();
        });
        boolean isAtAGate = log.gateOf(log.last())
                .filter(gate -> last.equals(new EventId(log.last().number(), gate.index())))
                .isPresent();
        assertThat(due.isPresent())
                .isEqualTo(log.last().status() == Status.RUNNING && last.cueIndex() != EventId.END && !isAtAGate);
    }

    @Property(tries = 500)
    void shouldKnowWhenTheSessionBeginsToWait(@ForAll("scripts") Script script) {
        // Given
        SessionLog log = script.log();

        // When
        Optional<Instant> waitsAt = new CueLog(log, Duration.ZERO).waitsAt();

        // Then
        waitsAt.ifPresent(instant -> {
            assertThat(SlowSession.at(instant.minusMillis(1), script).status()).isEqualTo(Status.RUNNING);
            assertThat(SlowSession.at(instant, script).status()).isEqualTo(Status.WAITING);
        });
        boolean waits = SlowSession.at(Script.LONG_AFTER, script).status() == Status.WAITING;
        assertThat(waitsAt.isPresent() || log.statusOf(log.last()) == Status.WAITING)
                .isEqualTo(waits);
    }
}
