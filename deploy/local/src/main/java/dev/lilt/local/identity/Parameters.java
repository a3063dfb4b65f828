package dev.lilt.local.identity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a query or a form. None is there twice, as OAuth demands (RFC 6749, section 3.1). */
record Parameters(Map<String, String> values) {
    Parameters {
        values = Map.copyOf(values);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @throws IllegalArgumentException if it is not well-formed, or names a parameter twice
     */
    static Parameters parse(String encoded) {
        var values = new LinkedHashMap<String, String>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String value = parts.length < 2 ? "" : decoded(parts[1]);
                if (values.put(decoded(parts[0]), value) != null) {
                    throw new IllegalArgumentException("a parameter is there twice");
                }
            }
        }
        return new Parameters(values);
    }

    /** Returns its value, empty if it is not there: OAuth treats both alike. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    /** Writes parameters as a query, in their order. */
    static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
