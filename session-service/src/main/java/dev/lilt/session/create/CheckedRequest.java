package dev.lilt.session.create;

import dev.lilt.session.state.SpeedFactor;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A request that is looked up, and checked as far as that takes nothing of the member's own.
 *
 * @param wishes for comfort
 */
record CheckedRequest(
        String member,
        CreateSessionRequest request,
        Locale locale,
        List<String> wishes,
        ZoneId zone,
        SpeedFactor pace,
        ResolvedRequest resolved) {
    @Override
    public String toString() {
        return "CheckedRequest[]";
    }
}
