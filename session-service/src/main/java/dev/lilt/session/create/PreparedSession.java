package dev.lilt.session.create;

import dev.lilt.session.comfort.HeardWish;
import dev.lilt.session.safety.Adjustment;
import dev.lilt.session.state.Session;
import java.util.List;

/**
 * A session that is not stored yet.
 *
 * @param adjustments what was left out, and why
 * @param wishes what was understood of each wish for comfort
 */
record PreparedSession(Session session, List<Adjustment> adjustments, List<HeardWish> wishes) {
    @Override
    public String toString() {
        return "PreparedSession[]";
    }
}
