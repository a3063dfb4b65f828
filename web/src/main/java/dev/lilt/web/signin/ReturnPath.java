package dev.lilt.web.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits where a browser goes once its member is signed in: to the client's own page, and one of its screens. */
final class ReturnPath {
    static final String START = "/";

    /** Anything else might be an address elsewhere, to some browser: {@code //host}, {@code /\host}, a tab between. */
    private static final Pattern ALLOWED = Pattern.compile("/(?:#[A-Za-z0-9/._~-]{0,512})?");

    private ReturnPath() {}

    /** Returns what was asked for if it is a screen of the client, or else its start. */
    static String of(@Nullable String wanted) {
        return wanted != null && ALLOWED.matcher(wanted).matches() ? wanted : START;
    }
}
