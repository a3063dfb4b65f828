package dev.lilt.tracking.weeks;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.calendar.DaySlice;
import dev.lilt.tracking.calendar.InstantRange;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekRange;
import dev.lilt.tracking.calendar.WeekStart;
import dev.lilt.tracking.forecast.WeekForecast;
import dev.lilt.tracking.ledger.CompletedSessionRepository;
import dev.lilt.tracking.plan.Plans;
import dev.lilt.tracking.targets.TargetRepository;
import dev.lilt.tracking.week.BestDay;
import dev.lilt.tracking.week.TargetHistory;
import dev.lilt.tracking.week.WeekTotals;
import dev.lilt.tracking.week.ZonePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Adds up weeks from the ledger. */
@ApplicationScoped
public class WeekReports {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** No day is longer. */
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final CompletedSessionRepository sessions;
    private final TargetRepository targets;
    private final Plans plans;
    private final ForecastConfig forecast;
    private final InstantSource clock;

    WeekReports(
            CompletedSessionRepository sessions,
            TargetRepository targets,
            Plans plans,
            ForecastConfig forecast,
            InstantSource clock) {
        this.sessions = sessions;
        this.targets = targets;
        this.plans = plans;
        this.forecast = forecast;
        this.clock = clock;
    }

    /** Returns how a member's time is counted when no zone is asked for: UTC until there is a session. */
    public ZonePolicy inRecordedZones(String memberId) {
        return new ZonePolicy.AsRecorded(sessions.latestZone(memberId).orElse(UTC));
    }

    /** The week that it is now, for someone who counts so. */
    public Week ofToday(ZonePolicy countedIn, WeekStart start) {
        return Week.of(LocalDate.ofInstant(clock.instant(), countedIn.zoneOfToday()), start);
    }

    /**
     * The week that it is now, and what is left of it.
     *
     * @param asked how it is to be counted; empty for the recorded zones
     */
    public CurrentWeek current(String memberId, Optional<ZonePolicy> asked, WeekStart start) {
        ZonePolicy countedIn = asked.orElseGet(() -> inRecordedZones(memberId));
        ZoneId zone = countedIn.zoneOfToday();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Week week = Week.of(today, start);
        List<CompletedSession> lately = sessions.overlapping(memberId, lately(week, start, today));
        WeekTotals totals = WeekTotals.of(
                week, start, countedIn, targets.of(memberId), overlapping(lately, span(week, week, start)));
        BestDay best = BestDay.before(today, countedIn, lately);
        return new CurrentWeek(
                totals,
                WeekForecast.of(totals, today, zone, best, plans.day(forecast.plan())),
                now.plus(
                        DaySlice.split(now, now.plus(TWO_DAYS), zone).getFirst().length()));
    }

    public WeekTotals week(String memberId, Week week, WeekStart start, ZonePolicy countedIn) {
        return WeekTotals.of(
                week, start, countedIn, targets.of(memberId), sessions.overlapping(memberId, span(week, week, start)));
    }

    /** Each week in order, from one read of the ledger. */
    List<WeekTotals> weeks(String memberId, WeekRange range, WeekStart start, ZonePolicy countedIn) {
        List<CompletedSession> all = sessions.overlapping(memberId, span(range.from(), range.to(), start));
        TargetHistory set = targets.of(memberId);
        return range.weeks()
                .map(week -> WeekTotals.of(week, start, countedIn, set, overlapping(all, span(week, week, start))))
                .toList();
    }

    /** Returns the sessions with any part in a week, by start. */
    public List<CompletedSession> sessions(String memberId, Week week, WeekStart start) {
        return sessions.overlapping(memberId, span(week, week, start));
    }

    /** Returns the days of the week and those before today that say what is suggested, so that one read has both. */
    private static InstantRange lately(Week week, WeekStart start, LocalDate today) {
        return InstantRange.anywhere(BestDay.firstBefore(today), week.endsOn(start));
    }

    private static InstantRange span(Week first, Week last, WeekStart start) {
        return InstantRange.anywhere(first.startsOn(start), last.endsOn(start));
    }

    private static List<CompletedSession> overlapping(List<CompletedSession> sessions, InstantRange span) {
        return sessions.stream()
                .filter(session -> span.touches(session.startedAt(), session.endedAt()))
                .toList();
    }
}
