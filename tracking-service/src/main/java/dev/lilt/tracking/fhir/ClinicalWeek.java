package dev.lilt.tracking.fhir;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.activity.Kind;
import dev.lilt.tracking.week.WeekTotals;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The week as a clinician sees it.
 *
 * @param issuer who vouches for the member's id
 * @param sessions those with any movement in the week, by start
 * @param today in the week's zone: a week that isn't over is preliminary
 */
record ClinicalWeek(String memberId, URI issuer, WeekTotals totals, List<CompletedSession> sessions, LocalDate today) {
    LocalDate startsOn() {
        return totals.byDay().firstKey();
    }

    LocalDate endsOn() {
        return totals.byDay().lastKey();
    }

    boolean isOver() {
        return today.isAfter(endsOn());
    }

    /** The day that the week's sum was so. */
    LocalDate asOf() {
        return isOver() ? endsOn() : today;
    }

    long restMinutes() {
        return Objects.requireNonNull(totals.byKind().get(Kind.REST)).minutes();
    }

    long targetMinutes() {
        return totals.target().toMinutes();
    }

    boolean isReached() {
        return totals.moderate().minutes() >= targetMinutes();
    }
}
