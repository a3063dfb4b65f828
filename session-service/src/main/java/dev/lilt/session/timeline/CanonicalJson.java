package dev.lilt.session.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON with one spelling for one value, so that a digest can name it: RFC 8785 for objects of texts and whole numbers
 * (names sorted, no white space, the shortest escapes).
 */
final class CanonicalJson {
    private static final int ROOM_FOR_A_CUE = 320;

    private final StringBuilder json = new StringBuilder(ROOM_FOR_A_CUE);

    /** An object of texts and whole numbers. */
    static String object(Map<String, ?> members) {
        CanonicalJson object = new CanonicalJson().begin();
        new TreeMap<>(members).forEach((name, value) -> {
            if (value instanceof Number number) {
                object.with(name, number.longValue());
            } else {
                object.with(name, value.toString());
            }
        });
        return object.end();
    }

    /** An object, in place of the last one. */
    CanonicalJson begin() {
        json.setLength(0);
        json.append('{');
        return this;
    }

    /** One more text, if there is one. Names have to come in their order. */
    CanonicalJson with(String name, @Nullable String text) {
        if (text != null) {
            name(name);
            quote(text);
        }
        return this;
    }

    /** One more whole number. */
    CanonicalJson with(String name, long number) {
        name(name);
        json.append(number);
        return this;
    }

    /** One more whole number, if it counts anything. */
    CanonicalJson withAny(String name, int count) {
        return count == 0 ? this : with(name, count);
    }

    String end() {
        return json.append('}').toString();
    }

    /** Our own names have nothing to escape. */
    private void name(String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        json.append('"').append(name).append("\":");
    }

    private void quote(String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            text.chars().forEach(this::appendEscaped);
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscaped(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscaped(int c) {
        return c < 0x20 || c == '"' || c == '\\';
    }

    private void appendEscaped(int c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (isEscaped(c)) {
                    json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                } else {
                    json.append((char) c);
                }
            }
        }
    }

    static String timeline(List<Cue> cues, Duration duration) {
        StringBuilder json = new StringBuilder(cues.size() * ROOM_FOR_A_CUE).append("{\"cues\":[");
        for (Cue cue : cues) {
            json.append(cue.index() == 0 ? "" : ",").append(cue.json());
        }
        return json.append(tail(duration)).toString();
    }

    /** The digest of the canonical JSON of a timeline, which is never there as a whole. */
    static String digest(List<Cue> cues, Duration duration) {
        MessageDigest digest = sha256();
        digest.update(utf8("{\"cues\":["));
        for (Cue cue : cues) {
            digest.update(utf8(cue.index() == 0 ? "" : ","));
            digest.update(utf8(cue.json()));
        }
        digest.update(utf8(tail(duration)));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String tail(Duration duration) {
        return "],\"durationMs\":" + duration.toMillis() + "}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
