package dev.lilt.content.exercise;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.Finding;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.ListSize;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.TextLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way into position. A session speaks all lines at once, so that together they have to fit into one breath.
 *
 * @param lines in the order in which they are done
 */
public record Setup(List<LocalizedText> lines) {
    public static final ListSize LINES = new ListSize(10);
    private static final String BETWEEN_LINES = ". ";

    public Setup {
        LINES.require("", lines);
        lines = List.copyOf(lines);
        InvalidDefinition.throwIfAny(findings(lines));
    }

    static @Nullable Setup from(DefinitionReader exercise) {
        return exercise.whole("setup", LINES, line -> LocalizedText.from(line, TextLimit.SPEECH), Setup::new);
    }

    private static List<Finding> findings(List<LocalizedText> lines) {
        List<Finding> findings = new ArrayList<>();
        TreeSet<String> tags = lines.stream()
                .flatMap(line -> line.byTag().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String tag : tags) {
            String spoken = lines.stream().map(line -> line.in(tag)).collect(Collectors.joining(BETWEEN_LINES));
            int length = spoken.codePointCount(0, spoken.length());
            if (length > TextLimit.SPEECH.most()) {
                findings.add(new Finding(
                        "",
                        "must be at most " + TextLimit.SPEECH.most() + " characters in " + tag
                                + " with all lines joined, but has " + length));
            }
        }
        return findings;
    }
}
