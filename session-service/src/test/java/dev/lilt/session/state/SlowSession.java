package dev.lilt.session.state;

import dev.lilt.session.state.Script.Act;
import dev.lilt.session.state.Script.Step;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.HoldExtension;
import dev.lilt.session.timeline.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A session kept the way that Lilt doesn't: counters that tick with every millisecond, and a list of what has been
 * said. Slow and obvious, to hold the other one to it.
 */
public final class SlowSession {
    private static final long JUST_BEGUN_MS = 3_000;

    /** One event of the log, and when it was said. */
    public record Said(String id, Instant at) {}

    private final int pace;
    private final boolean waitsForReady;
    private CompiledSession compiledSession;
    private Status status = Status.READY;
    private int revision = 1;
    private Instant now = Sample.CREATED;
    private long positionMs;
    private int nextCue;
    private final SlowRecord record = new SlowRecord();

    @Nullable
    private Said inForce;

    private final List<Said> said = new ArrayList<>();

    private SlowSession(Script script) {
        this.compiledSession = script.compiledSession();
        this.pace = script.pace().factor();
        this.waitsForReady = script.waitsForReady();
    }

    /** Returns the state of the session at this instant, if nothing is done later. */
    public static SlowSession at(Instant until, Script script) {
        SlowSession session = new SlowSession(script);
        session.say("state");
        for (Step step : script.steps()) {
            if (!step.at().isAfter(until)) {
                session.runUntil(step.at());
                session.take(step);
            }
        }
        session.runUntil(until);
        return session;
    }

    public Status status() {
        return status;
    }

    public int revision() {
        return revision;
    }

    public Duration position() {
        return Duration.ofMillis(positionMs);
    }

    public List<Said> said() {
        return said;
    }

    public List<String> ids() {
        return said.stream().map(Said::id).toList();
    }

    /** The cue that was said last, if the position has not been moved by a command since. */
    public Optional<Said> inForce() {
        return Optional.ofNullable(inForce);
    }

    SlowRecord record() {
        return record;
    }

    private void runUntil(Instant until) {
        while (now.isBefore(until) && status == Status.RUNNING) {
            now = now.plusMillis(1);
            for (int i = 0; i < pace && status == Status.RUNNING; i++) {
                move();
            }
        }
        if (status == Status.PAUSED || status == Status.WAITING) {
            record.passes(Duration.between(now, until));
        }
        now = until;
    }

    /** On by a millisecond of the timeline. */
    private void move() {
        String exercise = compiledSession.segments().get(segment()).exercise();
        positionMs++;
        if (isGettingIntoPosition()) {
            record.passes(Duration.ofMillis(1));
        } else {
            record.moves(exercise);
        }
        sayWhatIsDue();
    }

    /** In the millisecond that ends here. */
    private boolean isGettingIntoPosition() {
        Duration end = position();
        return compiledSession.timeline().prepares().stream()
                .anyMatch(each -> each.at().compareTo(end) < 0 && end.compareTo(each.end()) <= 0);
    }

    private void sayWhatIsDue() {
        List<Cue> cues = compiledSession.timeline().cues();
        while (status != Status.WAITING
                && nextCue < cues.size()
                && cues.get(nextCue).at().toMillis() <= positionMs) {
            Cue cue = cues.get(nextCue++);
            record.reaches(cue.at());
            if (cue.kind() == CueKind.REP) {
                record.begins(cue);
            }
            say(Integer.toString(cue.index()));
            inForce = said.getLast();
            if (waitsForReady && cue.kind() == CueKind.READY) {
                status = Status.WAITING;
            }
        }
        record.reaches(position());
        if (positionMs == compiledSession.duration().toMillis()) {
            status = Status.COMPLETED;
            say("end");
        }
    }

    private void say(String name) {
        said.add(new Said(revision + "." + name, now));
    }

    private void take(Step step) {
        if (status != Status.WAITING) {
            obey(step);
            return;
        }
        if (step.act() == Act.CONTINUE) {
            become(Status.RUNNING);
            return;
        }
        int before = revision;
        // As if it had come just short of the gate: whatever is done, the gate is said and waited at again.
        status = Status.RUNNING;
        nextCue--;
        obey(step);
        if (revision == before) {
            status = Status.WAITING;
            nextCue++;
        }
    }

    private void obey(Step step) {
        boolean underWay = status == Status.RUNNING || status == Status.PAUSED;
        switch (step.act()) {
            case START -> {
                if (status == Status.READY) {
                    record.startsAt(now);
                    become(Status.RUNNING);
                }
            }
            case PAUSE -> {
                if (status == Status.RUNNING) {
                    become(Status.PAUSED);
                }
            }
            case RESUME -> {
                if (status == Status.PAUSED) {
                    become(Status.RUNNING);
                }
            }
            case CONTINUE -> {}
            case SKIP -> {
                if (underWay) {
                    jump(segment() + 1);
                }
            }
            case BACK -> {
                if (underWay) {
                    long since = positionMs
                            - compiledSession.segments().get(segment()).from().toMillis();
                    jump(since < JUST_BEGUN_MS && segment() > 0 ? segment() - 1 : segment());
                }
            }
            case EXTEND -> {
                if (underWay) {
                    extend(step.by());
                }
            }
            case STOP -> {
                if (underWay || status == Status.READY) {
                    become(Status.STOPPED);
                    if (underWay) {
                        say(Integer.toString(nextCue));
                    }
                    say("end");
                }
            }
            case EXPIRE -> {
                if (underWay || status == Status.READY) {
                    become(Status.EXPIRED);
                    say("end");
                }
            }
        }
    }

    private void become(Status next) {
        status = next;
        revision++;
        say("state");
        if (status == Status.RUNNING) {
            sayWhatIsDue();
        }
    }

    private void jump(int segment) {
        record.breaksOff();
        long leftMs = positionMs;
        List<Cue> cues = compiledSession.timeline().cues();
        if (segment == compiledSession.segments().size()) {
            positionMs = compiledSession.duration().toMillis();
            nextCue = cues.size() - 1;
        } else {
            positionMs = compiledSession.segments().get(segment).from().toMillis();
            nextCue = IntStream.range(0, cues.size())
                    .filter(i -> cues.get(i).at().toMillis() == positionMs)
                    .filter(i -> cues.get(i).kind() == CueKind.PREPARE)
                    .findFirst()
                    .orElseThrow();
        }
        inForce = positionMs == leftMs ? inForce : null;
        become(status);
    }

    private void extend(Duration by) {
        for (Cue cue : compiledSession.timeline().cues()) {
            boolean isInForce =
                    cue.at().toMillis() <= positionMs && positionMs < cue.end().toMillis();
            Segment segment = compiledSession.segments().get(segment());
            Duration longest = switch (cue.kind()) {
                case HOLD -> segment.longestHold();
                case REST -> segment.longestRest();
                case PREPARE -> Duration.ofMinutes(5);
                default -> Duration.ZERO;
            };
            if (isInForce && by.isPositive() && cue.length().plus(by).compareTo(longest) <= 0) {
                extendTo(HoldExtension.at(position(), compiledSession)
                        .orElseThrow()
                        .extended(by));
                return;
            }
        }
    }

    private void extendTo(CompiledSession longer) {
        List<String> before = compiledSession.timeline().cues().subList(0, nextCue).stream()
                .map(SlowRecord::shown)
                .toList();
        List<Cue> cues = longer.timeline().cues();
        nextCue = 0;
        for (Cue cue : cues) {
            boolean isHere = cue.at().toMillis() == positionMs;
            if (cue.at().toMillis() < positionMs || (isHere && before.contains(SlowRecord.shown(cue)))) {
                nextCue = cue.index() + 1;
            }
        }
        record.lengthens(cues);
        compiledSession = longer;
        become(status);
    }

    /** The last one that has begun. */
    private int segment() {
        int segment = 0;
        for (int i = 0; i < compiledSession.segments().size(); i++) {
            boolean hasBegun = compiledSession.segments().get(i).from().toMillis() <= positionMs;
            segment = hasBegun ? i : segment;
        }
        return segment;
    }
}
