package dev.lilt.local.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.json.JsonUtil;

/**
 * An answer of the issuer.
 *
 * @param headers without those that every answer has
 * @param body empty if there is none
 */
record IssuerAnswer(int status, Map<String, String> headers, String body) {
    static final IssuerAnswer NOTHING_HERE = new IssuerAnswer(404, Map.of(), "");

    private static final String CONTENT_TYPE = "Content-Type";

    IssuerAnswer {
        headers = Map.copyOf(headers);
    }

    static IssuerAnswer ok(String type, String body) {
        return new IssuerAnswer(200, Map.of(CONTENT_TYPE, type), body);
    }

    /** Returns an object with these fields: a name, its value, the next name and so on. */
    static IssuerAnswer json(int status, Object... fields) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            object.put((String) fields[i], fields[i + 1]);
        }
        return new IssuerAnswer(status, Map.of(CONTENT_TYPE, "application/json"), JsonUtil.toJson(object));
    }

    /** An error for a client (RFC 6749, section 5.2). */
    static IssuerAnswer error(String error, String description) {
        return json(400, "error", error, "error_description", description);
    }

    /** Sends the browser on by GET, whatever the request was. */
    static IssuerAnswer redirect(String location) {
        return new IssuerAnswer(303, Map.of("Location", location), "");
    }

    IssuerAnswer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new IssuerAnswer(status, more, body);
    }
}
