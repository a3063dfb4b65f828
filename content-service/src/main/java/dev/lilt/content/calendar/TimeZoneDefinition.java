package dev.lilt.content.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The definition of a time zone that goes with a calendar (RFC 5545, section 3.6.5), from the rules of the Java
 * runtime: the changes of the clocks that are known one by one, and the rules for all years after those. The files of
 * the calendar library are older than the runtime's, and lack its youngest zones.
 */
final class TimeZoneDefinition {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    /** The Gregorian calendar repeats itself after that. */
    private static final int YEARS = 400;
    /** For how long changes are listed that no rule of RFC 5545 can express. */
    private static final int YEARS_LISTED = 100;

    private final ZoneRules rules;
    private final Instant since;

    private TimeZoneDefinition(ZoneRules rules, Instant since) {
        this.rules = rules;
        this.since = since;
    }

    /**
     * Writes the definition.
     *
     * @param from the first day that it has to hold for
     */
    static VTimeZone of(ZoneId zone, LocalDate from) {
        Instant begin = from.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        ZoneOffsetTransition inForce = zone.getRules().previousTransition(begin.plusNanos(1));
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))),
                new ComponentList<>(
                        new TimeZoneDefinition(zone.getRules(), inForce == null ? begin : inForce.getInstant())
                                .observances(inForce == null)));
    }

    /** @param unchanged whether the clocks never changed before */
    private List<Observance> observances(boolean unchanged) {
        List<Observance> observances = new ArrayList<>();
        if (unchanged) {
            ZoneOffset offset = rules.getOffset(since);
            observances.add(observance(LocalDate.EPOCH.atStartOfDay(), offset, offset, since));
        }
        listed(rules.getTransitions().stream()
                        .filter(change -> !change.getInstant().isBefore(since))
                        .toList())
                .forEach(observances::add);
        rules.getTransitionRules().forEach(rule -> observances.addAll(yearly(rule)));
        return observances;
    }

    private List<Observance> yearly(ZoneOffsetTransitionRule rule) {
        List<ZoneOffsetTransition> changes = IntStream.range(0, YEARS)
                .mapToObj(year -> rule.createTransition(firstYear(rule) + year))
                .toList();
        return recurrence(rule.getDayOfWeek(), changes)
                .map(recurrence -> {
                    Observance observance = observance(changes.getFirst());
                    observance.add(new RRule<LocalDateTime>("FREQ=YEARLY;" + recurrence));
                    return List.of(observance);
                })
                .orElseGet(() -> listed(changes.subList(0, YEARS_LISTED)));
    }

    /** The rules hold after the last change that is known by itself. */
    private int firstYear(ZoneOffsetTransitionRule rule) {
        Instant last = rules.getTransitions().isEmpty()
                ? since
                : rules.getTransitions().getLast().getInstant().plusNanos(1);
        Instant first = last.isAfter(since) ? last : since;
        int year = first.atOffset(ZoneOffset.UTC).getYear();
        while (rule.createTransition(year).getInstant().isBefore(first)) {
            year++;
        }
        return year;
    }

    /** Finds the rule that gives exactly these days, if there is one. */
    private static Optional<String> recurrence(DayOfWeek dayOfWeek, List<ZoneOffsetTransition> changes) {
        Set<Month> months = changes.stream()
                .map(change -> change.getDateTimeBefore().getMonth())
                .collect(Collectors.toSet());
        Set<Integer> days = changes.stream()
                .map(change -> change.getDateTimeBefore().getDayOfMonth())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<DayOfWeek> weekdays = changes.stream()
                .map(change -> change.getDateTimeBefore().getDayOfWeek())
                .collect(Collectors.toSet());
        if (months.size() > 1) {
            return Optional.empty();
        }
        Month month = months.iterator().next();
        String inMonth = "BYMONTH=" + month.getValue();
        if (days.size() == 1) {
            return Optional.of(inMonth + ";BYMONTHDAY=" + days.iterator().next());
        }
        if (dayOfWeek == null || weekdays.size() > 1 || days.size() != 7) {
            return Optional.empty();
        }
        int first = days.iterator().next();
        String weekday = weekdays.iterator().next().name().substring(0, 2);
        if (first + 6 == month.maxLength() && month != Month.FEBRUARY) {
            return Optional.of(inMonth + ";BYDAY=-1" + weekday);
        }
        if (first % 7 == 1) {
            return Optional.of(inMonth + ";BYDAY=" + (first / 7 + 1) + weekday);
        }
        return Optional.of(inMonth + ";BYDAY=" + weekday + ";BYMONTHDAY="
                + days.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** One observance for all changes from one offset to another. */
    private List<Observance> listed(List<ZoneOffsetTransition> changes) {
        Map<List<Object>, List<ZoneOffsetTransition>> alike = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> List.of(
                                change.getOffsetBefore(),
                                change.getOffsetAfter(),
                                rules.isDaylightSavings(change.getInstant())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream().map(this::oneByOne).toList();
    }

    private Observance oneByOne(List<ZoneOffsetTransition> changes) {
        Observance observance = observance(changes.getFirst());
        if (changes.size() > 1) {
            observance.add(new RDate<LocalDateTime>(
                    new ParameterList(),
                    changes.stream()
                            .skip(1)
                            .map(change -> LOCAL.format(change.getDateTimeBefore()))
                            .collect(Collectors.joining(","))));
        }
        return observance;
    }

    private Observance observance(ZoneOffsetTransition change) {
        return observance(
                change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter(), change.getInstant());
    }

    private Observance observance(LocalDateTime onset, ZoneOffset before, ZoneOffset after, Instant at) {
        List<Property> properties = List.of(new DtStart<>(onset), new TzOffsetFrom(before), new TzOffsetTo(after));
        PropertyList list = new PropertyList(properties);
        return rules.isDaylightSavings(at) ? new Daylight(list) : new Standard(list);
    }
}
