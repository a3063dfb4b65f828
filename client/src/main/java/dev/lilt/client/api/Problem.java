package dev.lilt.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code application/problem+json} (RFC 9457) with Lilt's {@code errors[{field, detail}]} as one line. */
public final class Problem {
    private static final String OURS = "urn:lilt:problem:";

    private Problem() {}

    /**
     * Returns what an answer with an error status means; a body that is no problem document leaves the status to speak.
     */
    public static ApiException refusal(URI uri, int status, byte[] body) {
        JsonNode document = document(body);
        String type = document.path("type").asText("");
        String name = type.startsWith(OURS) ? type.substring(OURS.length()) : "";
        boolean passing = isPassing(status);
        String detail = document.path("detail").asText(document.path("title").asText(""));
        if (detail.isBlank()) {
            return new ApiException(
                    name, inOneLine(uri.getAuthority() + " answered " + status + hint(status)), passing);
        }
        List<String> errors = new ArrayList<>();
        for (JsonNode error : document.path("errors")) {
            String field = error.path("field").asText("");
            errors.add(
                    (field.isBlank() ? "" : field + ": ") + error.path("detail").asText(""));
        }
        String mistakes = String.join("; ", errors);
        if (errors.isEmpty()) {
            return new ApiException(name, inOneLine(detail), passing);
        }
        // This one's detail only says that there are errors.
        String line = name.equals("invalid-request") ? mistakes : detail + " (" + mistakes + ")";
        return new ApiException(name, inOneLine(line), passing);
    }

    /** Too many requests, a part that is away, and what a proxy says while a replica is being replaced. */
    static boolean isPassing(int status) {
        return status == 429 || (status >= 502 && status <= 504);
    }

    private static JsonNode document(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException e) {
            return Json.MAPPER.missingNode();
        }
    }

    private static String hint(int status) {
        return switch (status) {
            case 401 -> ": it doesn't take this token";
            case 403 -> ": this token may not do that";
            case 404 -> ": there is no such thing here";
            case 429 -> ": too many requests, wait a little";
            default -> "";
        };
    }

    /** A terminal would obey control characters in a text that came over the network. */
    private static String inOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
