package dev.lilt.support.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/** Compares the length that a request says its body has with the largest that is taken. */
public final class BodyLength {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,9}");

    private BodyLength() {}

    /** Returns whether the body says that it is larger than any that is taken. */
    public static boolean isTooLong(HttpServerRequest request, HttpConfig config) {
        String length = request.getHeader("Content-Length");
        // A length of ten digits or more is refused unparsed: it would be over any limit.
        return length != null && (!LENGTH.matcher(length).matches() || Long.parseLong(length) > most(config));
    }

    /** Returns the number of bytes of the largest body that is taken. */
    public static long most(HttpConfig config) {
        return config.maxBodySize().asLongValue();
    }
}
