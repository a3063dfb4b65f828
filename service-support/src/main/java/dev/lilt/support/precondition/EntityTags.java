package dev.lilt.support.precondition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entity tags in {@code If-Match} and {@code If-None-Match}, compared as RFC 9110, section 8.8.3.2, says. What is no
 * list of entity tags names none.
 */
public final class EntityTags {
    private static final String ANY = "*";
    private static final Pattern TAG =
            Pattern.compile("\\G[ \\t,]*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"[ \\t]*(?=,|$)");

    private record Tag(boolean isWeak, String opaque) {}

    private EntityTags() {}

    /**
     * Compares strongly: only the very same bytes will do.
     *
     * @param ifMatch the header's lines; null or none where it was not sent
     * @param current what the tag in force has between its quotes
     * @return whether the request may go on
     */
    public static boolean isMet(@Nullable List<String> ifMatch, String current) {
        return ifMatch == null
                || ifMatch.isEmpty()
                || isAny(ifMatch)
                || tags(ifMatch).anyMatch(tag -> !tag.isWeak() && tag.opaque().equals(current));
    }

    /**
     * Compares weakly: a proxy that has packed the body for the client has made the tag weak.
     *
     * @param ifNoneMatch the header's lines; null or none where it was not sent
     * @param current what the tag in force has between its quotes
     * @return whether the client has this already
     */
    public static boolean isKnown(@Nullable List<String> ifNoneMatch, String current) {
        return ifNoneMatch != null
                && (isAny(ifNoneMatch)
                        || tags(ifNoneMatch).anyMatch(tag -> tag.opaque().equals(current)));
    }

    private static boolean isAny(List<String> lines) {
        return lines.size() == 1 && lines.getFirst().strip().equals(ANY);
    }

    private static Stream<Tag> tags(List<String> lines) {
        return lines.stream()
                .flatMap(line -> TAG.matcher(line).results().map(tag -> new Tag(tag.group(1) != null, tag.group(2))));
    }
}
