package dev.lilt.support.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match} (RFC 9110, sections 8.8.3, 13.1.1 and 13.1.2): {@code *}, or a
 * list of entity tags.
 *
 * <p>An element that is no entity tag matches nothing, and the rest of the list still counts.
 *
 * @param isAny whether the value is {@code *}, which matches whatever there is
 * @param tags the tags in their order; empty if {@code isAny}
 */
public record EntityTags(boolean isAny, List<Tag> tags) {
    private static final String ANY = "*";

    /** An element of a list: a tag or some other text, up to the next comma outside of a tag. May be empty. */
    private static final Pattern ELEMENT =
            Pattern.compile("\\G[ \\t]*((W/)?\"([\\x21\\x23-\\x7E\\x80-\\uFFFF]*)\"" + "[ \\t]*(?=,|$)|[^,]*)(?:,|$)");

    /**
     * One entity tag.
     *
     * @param value the text between the quotes
     * @param isWeak whether it begins with {@code W/}
     */
    public record Tag(String value, boolean isWeak) {}

    public EntityTags {
        tags = List.copyOf(tags);
    }

    /**
     * Reads a header.
     *
     * @param lines the values of all header fields of the name, in their order; several count as one list
     * @return the tags; empty if there is no such header
     */
    public static Optional<EntityTags> parse(List<String> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Tag> tags = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Matcher element = ELEMENT.matcher(String.join(",", lines));
        while (element.find()) {
            if (element.group(3) != null) {
                tags.add(new Tag(element.group(3), element.group(2) != null));
            } else if (!element.group(1).isBlank()) {
                others.add(element.group(1).strip());
            }
        }
        return Optional.of(new EntityTags(tags.isEmpty() && others.equals(List.of(ANY)), tags));
    }

    /**
     * Compares strongly, as for {@code If-Match}: a weak tag is the same as none.
     *
     * @param current the strong tag of what there is, without quotes
     */
    public boolean matchStrongly(String current) {
        return isAny || tags.contains(new Tag(current, false));
    }

    /**
     * Compares weakly, as for {@code If-None-Match}.
     *
     * @param current the tag of what there is, without quotes
     */
    public boolean matchWeakly(String current) {
        return isAny || tags.stream().anyMatch(tag -> tag.value().equals(current));
    }
}
