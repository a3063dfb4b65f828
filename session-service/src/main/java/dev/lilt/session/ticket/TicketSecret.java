package dev.lilt.session.ticket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that opens a stream: 256 random bits, so that it can't be guessed and its hash needs no salt.
 *
 * @param text base64url, 43 characters
 */
record TicketSecret(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    TicketSecret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a secret is 43 characters of base64url");
        }
    }

    static TicketSecret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new TicketSecret(BASE64.encodeToString(bits));
    }

    /** Nothing for a text that we can't have given out. */
    static Optional<TicketSecret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TicketSecret(text)) : Optional.empty();
    }

    /** Its SHA-256 in base64url: all that is kept of it. */
    String hash() {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
