package dev.lilt.session.create;

import dev.lilt.session.comfort.HeardWish;
import dev.lilt.session.safety.Adjustment;
import dev.lilt.session.state.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session that is not stored yet.
 *
 * @param adjustments what was left out, and why
 * @param wishes what was understood of each wish for comfort; null where there was none
 */
record PreparedSession(
        Session session,
        List<Adjustment> adjustments,
        @Nullable List<HeardWish> wishes) {
    @Override
    public String toString() {
        return "PreparedSession[]";
    }
}
