package dev.lilt.client.session;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.CreateSessionRequest;
import dev.lilt.client.api.Created;
import dev.lilt.client.api.Profile;
import dev.lilt.client.api.Ticket;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.UsageException;
import dev.lilt.client.cli.ZoneArgument;
import dev.lilt.client.follow.Monotonic;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.Renderer;
import dev.lilt.client.follow.SessionFollower;
import dev.lilt.client.terminal.Console;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lilt follow}: runs a session and follows it, or follows one that exists. */
@Command(
        name = "follow",
        description = {
            "Runs a session and follows it.",
            "Keys: space pauses and goes on, n goes to the next exercise, b back to the start of this one, e adds 15 s,"
                    + " s stops, q leaves it running.",
            "To stop for a symptom, and see what to do now: 1 sharp pain, 2 dizziness, 3 chest pain, 4 bleeding,"
                    + " 5 fluid loss, 6 other.",
            "Without a terminal: plain lines, and no keys."
        },
        customSynopsis = {
            "lilt follow [--plan P] [--block B] [--minutes M] [options]",
            "       lilt follow --exercise ID... [--minutes M] [options]",
            "       lilt follow --session ID [--ticket T] [options]%n"
        },
        exitCodeList = {"0:the session is over, or was left running", ServiceCommand.REFUSED, ServiceCommand.MISUSED})
public final class FollowCommand extends ServiceCommand {
    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private Choice choice = new Choice();

    @Option(names = "--minutes", paramLabel = "M", description = "How long it should take.")
    private @Nullable Integer minutes;

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description = "first-time, usual or confident: moves the doses inside their ranges.")
    private @Nullable String level;

    @Option(
            names = "--comfort",
            paramLabel = "TEXT",
            description = "What bothers you, as in \"wrists ache\"; may be given more than once.")
    private List<String> comfort = List.of();

    @Option(
            names = "--choose",
            paramLabel = "ID",
            description = "The exercise you want where a block has you choose one.")
    private @Nullable String chosen;

    @Option(
            names = "--ticket",
            paramLabel = "T",
            description = "Look on with somebody's ticket (see lilt ticket) instead of a token; with --session.")
    private @Nullable String ticket;

    @Option(names = "--pace", paramLabel = "N", description = "1-60 times as fast, on a local stack, to look around.")
    private @Nullable Integer pace;

    @Option(names = "--locale", paramLabel = "TAG", description = "Language of the cues, as in en or de-AT.")
    private @Nullable String locale;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneArgument.class,
            description = "Time zone, as in Europe/Vienna (default: this machine's).")
    private ZoneId zone = ZoneId.systemDefault();

    @Option(names = "--week", paramLabel = "N", description = "Week of pregnancy; rules out what no longer suits it.")
    private @Nullable Integer week;

    @Option(
            names = "--no-conditions",
            description = "No condition on the clearance list applies to me (lilt guidance clearance), and nobody"
                    + " advised rest. This or the next is needed without a terminal, where nobody can be asked.")
    private boolean noConditions;

    @Option(
            names = "--cleared-by-clinician",
            description = "My midwife or doctor knows of my conditions and symptoms and agreed that I exercise, and"
                    + " nobody advised rest. After a stop for a symptom it takes this.")
    private boolean clearedByClinician;

    @Option(
            names = "--lead",
            paramLabel = "MS",
            defaultValue = "5000",
            description = "How early cues are fetched, 0-10000 ms (default: ${DEFAULT-VALUE}).")
    private int leadMs;

    /** The choice of what to follow; the morning block when nothing is said. */
    static final class Choice {
        @ArgGroup(exclusive = false)
        private @Nullable Planned planned;

        @Option(names = "--exercise", paramLabel = "ID", arity = "1..*", description = "Exercises, in this order.")
        private @Nullable List<String> exercises;

        @Option(names = "--session", paramLabel = "ID", description = "A session that exists already.")
        private @Nullable String session;
    }

    static final class Planned {
        @Option(names = "--plan", paramLabel = "P", description = "A day plan (default: back-care-day).")
        private String plan = "back-care-day";

        @Option(names = "--block", paramLabel = "B", description = "A block of it (default: morning).")
        private String block = "morning";
    }

    public FollowCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected Api api() throws ApiException, UsageException {
        if (leadMs < 0 || leadMs > 10_000) {
            throw new UsageException("--lead is between 0 and 10000 ms, not " + leadMs);
        }
        if (ticket != null && choice.session == null) {
            throw new UsageException("--ticket lets you look on at a session: say which with --session");
        }
        return ticket == null ? super.api() : api(new Ticket(ticket));
    }

    @Override
    protected int run(Api api) throws ApiException, InterruptedException {
        try (Console screen = environment.screen()) {
            if (choice.session != null) {
                return follow(api, screen, choice.session, false);
            }
            Created created = create(api, request(api, screen));
            for (Created.Adjustment adjustment : created.adjustments()) {
                environment.out().println(adjustment.exercise() + ": " + adjustment.reason());
            }
            return follow(api, screen, created.state().id(), true);
        }
    }

    private Created create(Api api, CreateSessionRequest request) throws ApiException, InterruptedException {
        try {
            return api.create(request);
        } catch (ApiException e) {
            boolean isUnsaid = e.problem().equals("clearance-needed") && !clearedByClinician;
            throw isUnsaid
                    ? new ApiException(e.problem(), e.getMessage() + " Here that is --cleared-by-clinician.")
                    : e;
        }
    }

    private CreateSessionRequest request(Api api, Console screen) throws ApiException, InterruptedException {
        Profile.Clearance clearance = noConditions || clearedByClinician
                ? new Profile.Clearance(List.of(), clearedByClinician, false)
                : new ClearanceQuestions(screen, environment.out(), api).ask(language());
        Profile profile = new Profile(week, clearance);
        Planned planned = choice.planned == null ? new Planned() : choice.planned;
        CreateSessionRequest plain = choice.exercises == null
                ? CreateSessionRequest.block(planned.plan, planned.block, profile, zone)
                : CreateSessionRequest.exercises(choice.exercises, profile, zone);
        return plain.withMinutes(minutes)
                .suiting(level, comfort, chosen)
                .withLocale(locale)
                .withPace(pace);
    }

    private int follow(Api api, Console screen, String session, boolean begin)
            throws ApiException, InterruptedException {
        Outcome outcome;
        try (Renderer renderer = screen.renderer(api.credentials().mayCommand())) {
            Duration lead = Duration.ofMillis(leadMs);
            SessionFollower follow = new SessionFollower(api, renderer, Monotonic.system(), lead, language());
            outcome = begin ? follow.begin(session) : follow.join(session);
        }
        if (outcome instanceof Outcome.Left left) {
            if (left.stopUnsent()) {
                throw new ApiException("the stop was not sent, and the session is not over: lilt sessions stop "
                        + session + " sends it");
            }
            environment.out().println("Left. To follow it again, add: --session " + session);
        }
        return 0;
    }

    private String language() {
        return locale == null ? "en" : locale;
    }
}
