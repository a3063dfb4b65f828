package dev.lilt.session.scheduling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Work on many rows at once in which one that can't be worked on never holds up the others. */
public final class Batch {
    private Batch() {}

    /**
     * Works on all keys at once; where that fails for good, on each half for itself, and so on down to the one at
     * fault.
     *
     * @param work does all it does in a transaction of its own
     * @param unusable told each key that the work fails for even alone
     * @return what the work came to for all others
     * @throws RuntimeException when the database or Kafka is away
     */
    public static <K, R> List<R> of(
            List<K> keys, Function<List<K>, List<R>> work, BiConsumer<K, RuntimeException> unusable) {
        if (keys.isEmpty()) {
            return List.of();
        }
        try {
            return work.apply(keys);
        } catch (RuntimeException fault) {
            if (Outage.is(fault)) {
                throw fault;
            }
            if (keys.size() == 1) {
                unusable.accept(keys.getFirst(), fault);
                return List.of();
            }
            int half = keys.size() / 2;
            List<R> all = new ArrayList<>(of(keys.subList(0, half), work, unusable));
            all.addAll(of(keys.subList(half, keys.size()), work, unusable));
            return all;
        }
    }
}
