package dev.lilt.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * A timing wheel: a slot for each millisecond of a turn, and in it all that is to be done then, every turn. For one
 * thread.
 */
public final class TimingWheel<T> {
    private final List<List<T>> slots = new ArrayList<>();
    private final ObjLongConsumer<T> action;
    private long reachedMillis;

    /** @param action given an item and the time in milliseconds since 1970 */
    public TimingWheel(int slots, long nowMillis, ObjLongConsumer<T> action) {
        for (int i = 0; i < slots; i++) {
            this.slots.add(new ArrayList<>(0));
        }
        this.reachedMillis = nowMillis;
        this.action = action;
    }

    public void add(int slot, T item) {
        slots.get(slot).add(item);
    }

    public void remove(int slot, T item) {
        slots.get(slot).remove(item);
    }

    /** Does what has fallen due since the last call, at most one turn of it. */
    public void turnTo(long nowMillis) {
        reachedMillis = Math.max(reachedMillis, nowMillis - slots.size());
        while (reachedMillis < nowMillis) {
            reachedMillis++;
            var slot = slots.get((int) Math.floorMod(reachedMillis, (long) slots.size()));
            // By index: an action may add to the slot, or close a stream and so remove from it.
            for (int i = slot.size() - 1; i >= 0; i--) {
                if (i < slot.size()) {
                    action.accept(slot.get(i), nowMillis);
                }
            }
        }
    }
}
