package dev.lilt.content.calendar;

import dev.lilt.content.definition.Id;
import dev.lilt.content.plan.Block;
import dev.lilt.content.plan.Plan;
import dev.lilt.content.publication.VersionedDefinition;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A day plan in iCalendar (RFC 5545): for each block an event that is there every day, and an alarm. Which days the
 * member keeps is for them to say, so nothing is marked as busy.
 */
final class PlanCalendar {
    /** Time enough to get into position. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final VersionedDefinition<Plan> plan;
    private final CalendarZone place;
    private final String language;

    private PlanCalendar(VersionedDefinition<Plan> plan, CalendarZone place, String language) {
        this.plan = plan;
        this.place = place;
        this.language = language;
    }

    /**
     * Writes the same bytes for the same arguments.
     *
     * @param from the day of the first events
     * @param language the tag of the language that the member reads
     */
    static String write(
            VersionedDefinition<Plan> plan, CalendarZone place, BlockTimes times, LocalDate from, String language) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lilt//Lilt//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        place.zone().map(zone -> TimeZoneDefinition.of(zone, from)).ifPresent(calendar::withComponent);
        PlanCalendar events = new PlanCalendar(plan, place, language);
        for (Block block : plan.definition().blocks()) {
            times.of(block).ifPresent(time -> events.of(block, from, time).forEach(calendar::withComponent));
        }
        return folded(calendar);
    }

    /** Returns the text in lines of the length that RFC 5545 asks for, and checked. */
    private static String folded(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException impossible) {
            throw new IllegalStateException("a string can always be written to", impossible);
        }
        return text.toString();
    }

    /**
     * Makes the series of a block. Where the clocks skip its time on the first day, that day has an event of its own
     * and the series begins on the next: calendars move a whole series whose start they have to move.
     */
    private List<VEvent> of(Block block, LocalDate from, LocalTime time) {
        String name = plan.definition().id() + "." + block.id();
        LocalDate first = from;
        while (place.skips(first.atTime(time))) {
            first = first.plusDays(1);
        }
        List<VEvent> events = new ArrayList<>();
        VEvent series = event(name, block, place.at(first.atTime(time)));
        series.add(new RRule<>("FREQ=DAILY"));
        events.add(series);
        Temporal moved = place.at(from.atTime(time));
        if (first.isAfter(from) && LocalDate.from(moved).equals(from)) {
            events.add(event(name + "." + from, block, moved));
        }
        return events;
    }

    private VEvent event(String name, Block block, Temporal start) {
        String title = block.title().in(language);
        VEvent event = new VEvent(false);
        event.add(new Uid(name + "@lilt"));
        // Not the time of the answer: the plan has been as it is since then.
        event.add(new DtStamp(plan.publishedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(plan.version()));
        event.add(new DtStart<>(start));
        event.add(new net.fortuna.ical4j.model.property.Duration(
                Duration.ofMinutes(block.minutes().max())));
        event.add(new Summary(title));
        event.add(new Description(block.why().in(language) + "\n" + exercises(block)));
        event.add(ImmutableTransp.TRANSPARENT);
        event.setComponentList(new ComponentList<>(List.of(alarm(title))));
        return event;
    }

    private static VAlarm alarm(String title) {
        VAlarm alarm = new VAlarm(AHEAD.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title));
        return alarm;
    }

    private static String exercises(Block block) {
        String between = switch (block.choose()) {
            case ALL -> ", ";
            case ONE -> " / ";
        };
        return block.exercises().stream().map(Id::value).collect(Collectors.joining(between));
    }
}
