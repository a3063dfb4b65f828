package dev.lilt.support.http;

import java.util.regex.Pattern;

/** The rule for request targets: the characters of RFC 3986, with whole percent-escapes. */
final class RequestTarget {
    private static final Pattern FORM = Pattern.compile("/(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*+");

    private RequestTarget() {}

    /** Returns whether a path and query hold nothing but what a URI may hold. */
    static boolean isValid(String target) {
        return FORM.matcher(target).matches();
    }
}
