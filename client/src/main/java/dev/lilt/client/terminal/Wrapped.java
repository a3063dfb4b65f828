package dev.lilt.client.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts broken into lines of a terminal. */
public final class Wrapped {
    private Wrapped() {}

    /**
     * {@code text} broken between words, each line after {@code indent}; a word that is longer than a line is left
     * whole.
     */
    public static List<String> words(String text, String indent, int width) {
        return text.isBlank()
                ? List.of()
                : items(Arrays.asList(text.strip().split("\\s+")), " ", width - indent.length()).stream()
                        .map(line -> indent + line)
                        .toList();
    }

    /** {@code items} in as few lines as they need, none of them broken. */
    static List<String> items(List<String> items, String separator, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String item : items) {
            if (!line.isEmpty() && line.length() + separator.length() + item.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : separator).append(item);
        }
        lines.add(line.toString());
        return lines;
    }
}
