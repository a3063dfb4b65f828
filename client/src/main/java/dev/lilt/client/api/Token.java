package dev.lilt.client.api;

import java.util.regex.Pattern;

/** A bearer token; it never appears in a message. */
public final class Token {
    /** RFC 6750, section 2.1: {@code b64token}. */
    private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /**
     * A token as it was pasted, blanks around it removed.
     *
     * @throws Refused when it can't be a bearer token; HTTP libraries would quote it in their own complaint
     */
    public static Token of(String pasted) throws Refused {
        String text = pasted.strip();
        if (!B64TOKEN.matcher(text).matches()) {
            throw new Refused("that token is not one: it is empty or has characters that a bearer token never has");
        }
        return new Token(text);
    }

    /** The value of the {@code Authorization} header. */
    public String header() {
        return "Bearer " + text;
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
