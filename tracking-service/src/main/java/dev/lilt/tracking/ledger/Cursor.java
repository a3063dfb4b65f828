package dev.lilt.tracking.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a member's ledger: after this session. On the wire it is 48 characters that mean nothing to clients, with
 * a check over whom and what it was made for, so that one that was cut, mixed up or tampered with is refused and
 * doesn't skip or repeat anything. The check holds no secret; it needs none, as a cursor only moves within what the
 * member may read anyway.
 */
record Cursor(Instant startedAt, UUID sessionId) {
    private static final int PLACE_BYTES = Long.BYTES * 3;
    private static final int CHECK_BYTES = 12;

    private static final Instant YEAR_0 = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    /** The place before every session. */
    static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    /** @param scope the member and the parameters that the next page must be asked for with */
    String write(String scope) {
        byte[] place = ByteBuffer.allocate(PLACE_BYTES)
                .putLong(startedAt.toEpochMilli())
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .array();
        byte[] whole = Arrays.copyOf(place, PLACE_BYTES + CHECK_BYTES);
        System.arraycopy(check(place, scope), 0, whole, PLACE_BYTES, CHECK_BYTES);
        return Base64.getUrlEncoder().encodeToString(whole);
    }

    /** @throws IllegalArgumentException if it wasn't written for this scope; its message says what would be right */
    static Cursor read(String text, String scope) {
        byte[] whole = decode(text);
        if (whole.length == PLACE_BYTES + CHECK_BYTES) {
            byte[] place = Arrays.copyOf(whole, PLACE_BYTES);
            byte[] check = Arrays.copyOfRange(whole, PLACE_BYTES, whole.length);
            if (MessageDigest.isEqual(check, check(place, scope))) {
                ByteBuffer fields = ByteBuffer.wrap(place);
                Instant startedAt = Instant.ofEpochMilli(fields.getLong());
                // Anyone can make a check, and PostgreSQL has no instant as far away as a number can name.
                if (startedAt.isAfter(YEAR_0) && startedAt.isBefore(YEAR_10000)) {
                    return new Cursor(startedAt, new UUID(fields.getLong(), fields.getLong()));
                }
            }
        }
        throw new IllegalArgumentException("the next of the page before, unchanged, with the same from and to");
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] check(byte[] place, String scope) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(place);
            return Arrays.copyOf(sha256.digest(scope.getBytes(UTF_8)), CHECK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
