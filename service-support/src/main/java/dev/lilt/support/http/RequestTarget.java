package dev.lilt.support.http;

import java.util.regex.Pattern;

/**
 * The rule for request targets: the characters of RFC 3986, with whole percent-escapes. Besides the path that clients
 * send, the form with scheme and host is taken, as RFC 9112, section 3.2.2, asks.
 */
final class RequestTarget {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?i:https?)://[A-Za-z0-9.:\\[\\]-]+)?/(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*+");

    private RequestTarget() {}

    /** Returns whether a path and query hold nothing but what a URI may hold. */
    static boolean isValid(String target) {
        return FORM.matcher(target).matches();
    }
}
