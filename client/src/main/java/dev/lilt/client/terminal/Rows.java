package dev.lilt.client.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/**
 * Lines for a terminal, each with what it is worth: on a low one the least worthy go first, on a narrow one the ends of
 * lines.
 */
final class Rows {
    /** The value of a line, least first. */
    enum Worth {
        SPACE,
        COMING,
        PLACE,
        PROGRESS,
        TIMED,
        SET_UP,
        TEXT,
        NOTICE,
        KEYS,
        HEADING,
        CUE,
        /** The thing that a session waits for. */
        GATE,
        GUIDANCE,
        /** Whom to call now. */
        ALARM,
        /** The keys to stop: the last to go. */
        STOP
    }

    private record Row(Worth worth, AttributedString line) {}

    private final List<Row> rows = new ArrayList<>();

    void add(Worth worth, AttributedString line) {
        rows.add(new Row(line.length() == 0 ? Worth.SPACE : worth, line));
    }

    void add(Worth worth, List<AttributedString> lines) {
        lines.forEach(line -> add(worth, line));
    }

    void space() {
        add(Worth.SPACE, AttributedString.EMPTY);
    }

    /** At most {@code height} of them, 1 or more, none longer than {@code width}. */
    List<AttributedString> fitting(int width, int height) {
        List<Row> kept = new ArrayList<>(rows);
        while (kept.size() > Math.max(1, height)) {
            kept.remove(leastWorthy(kept));
        }
        return kept.stream().map(row -> row.line().columnSubSequence(0, width)).toList();
    }

    /** The last of equals: what was said first is worth more. */
    private static int leastWorthy(List<Row> rows) {
        int least = 0;
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).worth().compareTo(rows.get(least).worth()) <= 0) {
                least = i;
            }
        }
        return least;
    }
}
