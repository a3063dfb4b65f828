package dev.lilt.session.timeline;

import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Side;
import java.util.stream.Collectors;

/**
 * A timeline as a table that a person can check: offset, length, kind, rep, side, breath, then title, text and speech.
 */
final class CueTable {
    private CueTable() {}

    static String of(Timeline timeline) {
        return timeline.cues().stream().map(CueTable::row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Cue cue) {
        CueContent content = cue.content();
        String rep = content.rep() > 0 ? content.rep() + "/" + content.reps() : "-";
        String set = content.set() > 0 ? " set" + content.set() : "";
        Side side = content.side();
        Breath breath = content.breath();
        return "%6d %6d %-11s %-5s %-5s %-4s %-6s| %s | %s | %s"
                .formatted(
                        cue.at().toMillis(),
                        cue.length().toMillis(),
                        cue.kind().wire(),
                        rep + set,
                        side == null ? "-" : side.wire(),
                        breath == null ? "-" : breath.wire(),
                        content.haptic().wire(),
                        content.title(),
                        content.text(),
                        content.say());
    }
}
