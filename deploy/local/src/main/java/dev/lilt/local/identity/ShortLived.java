package dev.lilt.local.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Things that are kept for a while under a random key that can't be guessed. The oldest give way to new ones. */
final class ShortLived<T> {
    private static final int MOST = 10_000;
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Kept<T>(T value, Instant until) {}

    private final Duration validity;
    private final InstantSource clock;
    private final Map<String, Kept<T>> kept = new LinkedHashMap<>();

    ShortLived(Duration validity, InstantSource clock) {
        this.validity = validity;
        this.clock = clock;
    }

    /** Returns a random key of 256 bits. */
    static String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the key that it is kept under. */
    synchronized String keep(T value) {
        kept.values().removeIf(this::isOver);
        while (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        String key = newKey();
        kept.put(key, new Kept<>(value, clock.instant().plus(validity)));
        return key;
    }

    /** Looks it up; it stays. */
    synchronized Optional<T> find(String key) {
        return Optional.ofNullable(kept.get(key)).filter(each -> !isOver(each)).map(Kept::value);
    }

    synchronized void removeIf(Predicate<T> condition) {
        kept.values().removeIf(each -> condition.test(each.value()));
    }

    private boolean isOver(Kept<T> each) {
        return !clock.instant().isBefore(each.until());
    }
}
