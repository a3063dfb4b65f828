package dev.lilt.session.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * JSON with one spelling for one value, so that a digest can name it: RFC 8785 for objects of texts and whole numbers
 * (names sorted, no white space, the shortest escapes).
 */
final class CanonicalJson {
    private CanonicalJson() {}

    /** An object of texts and whole numbers. */
    static String object(Map<String, ?> members) {
        return new TreeMap<>(members)
                .entrySet().stream()
                        .map(member -> quoted(member.getKey()) + ":" + value(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    static String timeline(List<Cue> cues, Duration duration) {
        return cues.stream().map(Cue::json).collect(Collectors.joining(",", "{\"cues\":[", "],")) + "\"durationMs\":"
                + duration.toMillis() + "}";
    }

    static String digest(String canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String value(Object value) {
        return value instanceof Number number ? Long.toString(number.longValue()) : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append((char) c);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
