package dev.lilt.client.api;

import dev.lilt.client.language.Messages;
import java.util.Map;
import java.util.regex.Pattern;

/** A member's bearer token. */
public final class Token implements Credentials {
    /** RFC 6750, section 2.1: {@code b64token}. */
    private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /**
     * A token as it was pasted, blanks around it removed.
     *
     * @throws ApiException when it can't be a bearer token; HTTP libraries would quote it in their own complaint
     */
    public static Token of(String pasted) throws ApiException {
        String text = pasted.strip();
        if (!B64TOKEN.matcher(text).matches()) {
            throw new ApiException(Messages.text("token.none"));
        }
        return new Token(text);
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + text);
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public boolean mayCommand() {
        return true;
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
