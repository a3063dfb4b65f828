package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts the gates into a compiled session: a {@code ready} cue into the last three seconds of each {@code prepare}. */
public final class Gates {
    private static final Duration LENGTH = Duration.ofSeconds(3);

    private Gates() {}

    /** The same session with a gate in each {@code prepare} that is long enough for one, and no other cue behind it. */
    public static CompiledSession in(CompiledSession compiledSession) {
        List<Cue> gates = compiledSession.timeline().prepares().stream()
                .filter(prepare -> prepare.length().compareTo(LENGTH) >= 0)
                .map(Gates::gate)
                .toList();
        List<Cue> cues = new ArrayList<>();
        for (Cue cue : compiledSession.timeline().cues()) {
            gates.stream()
                    .filter(gate -> gate.end().compareTo(cue.at()) <= 0 && !cues.contains(gate))
                    .forEach(cues::add);
            if (gates.stream().noneMatch(gate -> isBehind(gate, cue))) {
                cues.add(cue);
            }
        }
        return compiledSession(cues, compiledSession.segments());
    }

    /** The same session without a gate. */
    static CompiledSession without(CompiledSession compiledSession) {
        return compiledSession(
                compiledSession.timeline().cues().stream()
                        .filter(cue -> cue.kind() != CueKind.READY)
                        .toList(),
                compiledSession.segments());
    }

    private static CompiledSession compiledSession(List<Cue> cues, List<Segment> segments) {
        List<Cue> numbered = new ArrayList<>(cues.size());
        cues.forEach(cue -> numbered.add(cue.numbered(numbered.size())));
        return new CompiledSession(Timeline.of(numbered), segments);
    }

    /** A tip, that is: getting into position itself begins before its gate, or with it. */
    private static boolean isBehind(Cue gate, Cue cue) {
        return cue.kind() == CueKind.TIP
                && cue.at().compareTo(gate.at()) >= 0
                && cue.at().compareTo(gate.end()) < 0;
    }

    private static Cue gate(Cue prepare) {
        CueContent content = new CueContent(
                CueKind.READY,
                prepare.exercise(),
                "Ready?",
                "Continue when you are ready",
                "",
                CueKind.READY.haptic(),
                null,
                null,
                0,
                0,
                0);
        return new Cue(0, prepare.end().minus(LENGTH), LENGTH, content);
    }
}
