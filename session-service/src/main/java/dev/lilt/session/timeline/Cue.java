package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * One thing to tell the member, and when.
 *
 * @param index its place in the timeline, from 0
 * @param at its offset from the session's beginning, in whole milliseconds
 * @param length how long it is in force, in whole milliseconds
 * @param json itself as canonical JSON (RFC 8785), encoded once for every follower
 */
public record Cue(int index, Duration at, Duration length, CueKind kind, String exercise, String json) {
    /** A cue of these members of its JSON, as RFC 8785 spells them. */
    public static Cue of(Map<String, ?> members) {
        return new Cue(
                whole(members, "index"),
                Duration.ofMillis(whole(members, "atMs")),
                Duration.ofMillis(whole(members, "durationMs")),
                CueKind.fromWire(Objects.requireNonNull(members.get("kind")).toString()),
                Objects.requireNonNull(members.get("exercise")).toString(),
                CanonicalJson.object(members));
    }

    private static int whole(Map<String, ?> members, String name) {
        return ((Number) Objects.requireNonNull(members.get(name))).intValue();
    }

    /** The same at another offset. */
    Cue moved(Duration to) {
        return new Cue(index, to, length, kind, exercise, with("atMs", to.toMillis()));
    }

    Cue lasting(Duration longer) {
        return new Cue(index, at, longer, kind, exercise, with("durationMs", longer.toMillis()));
    }

    Cue numbered(int index) {
        return new Cue(index, at, length, kind, exercise, with("index", index));
    }

    /** Returns whether the other one is this, at another place. */
    boolean hasSameContent(Cue other) {
        return other.numbered(index).moved(at).lasting(length).equals(this);
    }

    /** A quote inside a text is escaped, so a name in quotes and a colon is the member itself. */
    private String with(String member, long value) {
        int from = json.indexOf("\"" + member + "\":") + member.length() + 3;
        int to = from;
        while (Character.isDigit(json.charAt(to))) {
            to++;
        }
        return json.substring(0, from) + value + json.substring(to);
    }

    /** Returns where it is over. */
    public Duration end() {
        return at.plus(length);
    }
}
