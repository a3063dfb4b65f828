package dev.lilt.client.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An event's place in a session's log: {@code <revision>.<cue index>}, or a name in place of the index. */
public record StreamEventId(long revision, String name) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([a-z0-9-]+)");

    public static Optional<StreamEventId> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new StreamEventId(Long.parseLong(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
