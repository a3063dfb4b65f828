package dev.lilt.client.session;

import dev.lilt.client.api.MemberProfile;
import dev.lilt.client.api.SessionRequest;
import dev.lilt.client.cli.ZoneArgument;
import dev.lilt.client.language.Messages;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a new session: how long it is, and how it suits the member. */
public final class SessionOptions {
    @Option(
            names = "--minutes",
            paramLabel = "M",
            descriptionKey = "session.minutes",
            description = "How long it should take.")
    private @Nullable Integer minutes;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            descriptionKey = "session.level",
            description = "first-time, usual or confident: moves the doses inside their ranges.")
    private @Nullable String level;

    @Option(
            names = "--energy",
            paramLabel = "ENERGY",
            descriptionKey = "session.energy",
            description = "low or usual: low has the fewest reps and longer rests.")
    private @Nullable String energy;

    @Option(
            names = "--comfort",
            paramLabel = "TEXT",
            descriptionKey = "session.comfort",
            description = "What bothers you, as in \"wrists ache\"; may be given more than once.")
    private List<String> comfort = List.of();

    @Option(
            names = "--choose",
            paramLabel = "ID",
            descriptionKey = "session.choose",
            description = "The exercise you want where a block has you choose one.")
    private @Nullable String chosen;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneArgument.class,
            descriptionKey = "session.zone",
            description = "Time zone, as in Europe/Vienna (default: this machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(
            names = "--week",
            paramLabel = "N",
            descriptionKey = "session.week",
            description = "Week of pregnancy; rules out what no longer suits it.")
    private @Nullable Integer week;

    /** A request for a block of a plan. */
    public SessionRequest block(String plan, String block, MemberProfile.Clearance clearance) {
        return suiting(SessionRequest.block(plan, block, new MemberProfile(week, clearance), zone));
    }

    /** A request for exercises, in this order. */
    SessionRequest exercises(List<String> ids, MemberProfile.Clearance clearance) {
        return suiting(SessionRequest.exercises(ids, new MemberProfile(week, clearance), zone));
    }

    private SessionRequest suiting(SessionRequest plain) {
        return plain.withMinutes(minutes)
                .suiting(new SessionRequest.Wishes(level, energy, comfort, chosen))
                .withLocale(Messages.tag());
    }
}
