package dev.lilt.content.catalogue;

import dev.lilt.content.publication.Expectation;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The precondition headers of RFC 9110, section 13, where an entity tag is the number of a version in quotes. */
final class Preconditions {
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

    private Preconditions() {}

    /** What the caller of a change expects to be current. */
    static Expectation expectation(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifMatch != null) {
            return ifMatch.strip().equals(ANY)
                    ? new Expectation.AnyVersion()
                    : new Expectation.OneOf(versions(ifMatch, false));
        }
        return ifNoneMatch != null && ifNoneMatch.strip().equals(ANY)
                ? new Expectation.NoVersion()
                : new Expectation.Unstated();
    }

    /** Whether the caller of a read has that version already. */
    static boolean has(@Nullable String ifNoneMatch, int version) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals(ANY)
                        || versions(ifNoneMatch, true).contains(version));
    }

    /** A weak tag is as good as a strong one for a read, and none at all for a change (section 8.8.3.2). */
    private static Set<Integer> versions(String header, boolean weakToo) {
        Stream<Matcher> tags = Arrays.stream(header.split(","))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches);
        return tags.filter(tag -> weakToo || tag.group(1) == null)
                .map(tag -> tag.group(2))
                .filter(version -> VERSION.matcher(version).matches())
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
