package dev.lilt.tracking.ledger;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.week.TargetHistory;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that is stored of a member and that their weeks need.
 *
 * @param latestZone the zone of the session that they began last; empty if there is none
 * @param targets all that they have set
 * @param sessions those with any part in the span that was asked for, by start
 */
public record MemberHistory(Optional<ZoneId> latestZone, TargetHistory targets, List<CompletedSession> sessions) {}
