package dev.lilt.tracking.weeks;

import dev.lilt.tracking.activity.CompletedSession;
import dev.lilt.tracking.calendar.DaySlice;
import dev.lilt.tracking.calendar.InstantRange;
import dev.lilt.tracking.calendar.Week;
import dev.lilt.tracking.calendar.WeekRange;
import dev.lilt.tracking.forecast.WeekForecast;
import dev.lilt.tracking.ledger.MemberHistory;
import dev.lilt.tracking.ledger.MemberHistoryQuery;
import dev.lilt.tracking.plan.Plans;
import dev.lilt.tracking.week.BestDay;
import dev.lilt.tracking.week.WeekTotals;
import dev.lilt.tracking.week.ZonePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Adds up weeks from the ledger. */
@ApplicationScoped
public class WeekReports {
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** No day is longer. */
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final MemberHistoryQuery histories;
    private final Plans plans;
    private final ForecastConfig forecast;
    private final InstantSource clock;

    WeekReports(MemberHistoryQuery histories, Plans plans, ForecastConfig forecast, InstantSource clock) {
        this.histories = histories;
        this.plans = plans;
        this.forecast = forecast;
        this.clock = clock;
    }

    /** The week that it is now for this member. */
    public Week ofToday(String memberId, WeekQuery query) {
        Instant now = clock.instant();
        // A zone that is asked for needs no reading; for the recorded ones no session has to be read.
        ZonePolicy countedIn =
                query.countedIn().orElseGet(() -> countedIn(query, histories.of(memberId, new InstantRange(now, now))));
        return Week.of(LocalDate.ofInstant(now, countedIn.zoneOfToday()), query.start());
    }

    /** The week that it is now, and what is left of it. */
    public CurrentWeek current(String memberId, WeekQuery query) {
        Instant now = clock.instant();
        MemberHistory history = histories.of(memberId, lately(now));
        ZonePolicy countedIn = countedIn(query, history);
        ZoneId zone = countedIn.zoneOfToday();
        LocalDate today = LocalDate.ofInstant(now, zone);
        WeekTotals totals = totals(Week.of(today, query.start()), query, countedIn, history);
        BestDay best = BestDay.before(today, countedIn, history.sessions());
        return new CurrentWeek(
                totals,
                WeekForecast.of(totals, today, zone, best, plans.day(forecast.plan())),
                now.plus(
                        DaySlice.split(now, now.plus(TWO_DAYS), zone).getFirst().length()));
    }

    /** A week, with its sessions. */
    public CountedWeek week(String memberId, Week week, WeekQuery query) {
        MemberHistory history = histories.of(memberId, span(week, week, query));
        ZonePolicy countedIn = countedIn(query, history);
        return new CountedWeek(totals(week, query, countedIn, history), countedIn, history.sessions());
    }

    /** Each week in order, from one read of the ledger. */
    List<WeekTotals> weeks(String memberId, WeekRange range, WeekQuery query) {
        MemberHistory history = histories.of(memberId, span(range.from(), range.to(), query));
        ZonePolicy countedIn = countedIn(query, history);
        return range.weeks()
                .map(week -> totals(week, query, countedIn, history))
                .toList();
    }

    private static WeekTotals totals(Week week, WeekQuery query, ZonePolicy countedIn, MemberHistory history) {
        InstantRange span = span(week, week, query);
        List<CompletedSession> sessions = history.sessions().stream()
                .filter(session -> span.touches(session.startedAt(), session.endedAt()))
                .toList();
        return WeekTotals.of(week, query.start(), countedIn, history.targets(), sessions);
    }

    /** Counts in the recorded zones when none is asked for: in UTC until there is a session. */
    private static ZonePolicy countedIn(WeekQuery query, MemberHistory history) {
        return query.countedIn()
                .orElseGet(() -> new ZonePolicy.AsRecorded(history.latestZone().orElse(UTC)));
    }

    /**
     * Returns what the current week and the days before today that say what is suggested may span, whichever zone's day
     * it is: dates differ by at most one from UTC's.
     */
    private static InstantRange lately(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return InstantRange.anywhere(
                BestDay.firstBefore(today.minusDays(1)), today.plusDays(1).plusDays(6));
    }

    private static InstantRange span(Week first, Week last, WeekQuery query) {
        return InstantRange.anywhere(first.startsOn(query.start()), last.endsOn(query.start()));
    }
}
