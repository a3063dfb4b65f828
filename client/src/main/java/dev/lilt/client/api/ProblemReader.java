package dev.lilt.client.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code application/problem+json} (RFC 9457) with Lilt's {@code errors[{field, detail}]} as one line. */
public final class ProblemReader {
    private static final String OURS = "urn:lilt:problem:";

    private ProblemReader() {}

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
            return new ApiException(name, inOneLine(hint(uri, status)), passing);
        }
        List<String> errors = new ArrayList<>();
        for (JsonNode error : document.path("errors")) {
            String field = error.path("field").asText("");
            errors.add(
                    (field.isBlank() ? "" : field + ": ") + error.path("detail").asText(""));
        }
        String mistakes = String.join("; ", errors);
        String line = detail;
        if (!errors.isEmpty()) {
            // This one's detail only says that there are errors.
            line = name.equals("invalid-request") ? mistakes : detail + " (" + mistakes + ")";
        }
        return new ApiException(name, inOneLine(line), passing, needs(document), guidance(document));
    }

    /** One word, or several of which each would do. */
    private static Set<String> needs(JsonNode document) {
        JsonNode needs = document.path("needs");
        Set<String> found = new HashSet<>();
        if (needs.isTextual()) {
            found.add(needs.asText());
        }
        needs.forEach(need -> found.add(need.asText()));
        return found;
    }

    private static @Nullable ReceivedStopGuidance guidance(JsonNode document) {
        try {
            return document.path("guidance").isObject()
                    ? Json.read(document.path("guidance"), ReceivedStopGuidance.class)
                    : null;
        } catch (ApiException e) {
            // The refusal counts, whatever a newer service adds to it.
            return null;
        }
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

    private static String hint(URI uri, int status) {
        return switch (status) {
            case 401, 403, 404, 429 -> Messages.text("problem." + status, uri.getAuthority());
            default -> Messages.text("problem.other", uri.getAuthority(), status);
        };
    }

    /** A terminal would obey control characters in a text that came over the network. */
    private static String inOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
