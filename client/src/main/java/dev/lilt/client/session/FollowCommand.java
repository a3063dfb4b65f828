package dev.lilt.client.session;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Created;
import dev.lilt.client.api.FollowerTicket;
import dev.lilt.client.api.MemberProfile;
import dev.lilt.client.api.SessionRequest;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.UsageException;
import dev.lilt.client.follow.Monotonic;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.Renderer;
import dev.lilt.client.follow.SessionFollower;
import dev.lilt.client.language.Messages;
import dev.lilt.client.terminal.Console;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lilt follow}: runs a session and follows it, or follows one that exists. */
@Command(
        name = "follow",
        description = {
            "Runs a session and follows it.",
            "Keys: space says that you are in position, pauses and goes on; Enter only says that you are in position;"
                    + " n goes to the next exercise, b back to the start of this one, e adds 15 s, s stops, q leaves it"
                    + " running.",
            "To stop for a symptom, and see what to do now: 1 to 6, as the screen shows them; m shows more.",
            "Without a terminal: plain lines, and no keys, unless --wait is given."
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

    @Mixin
    private SessionOptions options = new SessionOptions();

    @Option(
            names = "--ticket",
            paramLabel = "T",
            description = "Look on with somebody's ticket (see lilt ticket) instead of a token; with --session.")
    private @Nullable String ticket;

    @Option(names = "--pace", paramLabel = "N", description = "1-60 times as fast, on a local stack, to look around.")
    private @Nullable Integer pace;

    @Option(
            names = "--wait",
            negatable = true,
            description = "Waits until you are in position, before the first exercise and after each change of position"
                    + " (default: on a terminal, where you can say so by a key). Without a terminal a line on standard"
                    + " input says so. --no-wait goes on by itself.")
    private @Nullable Boolean wait;

    @Option(
            names = "--no-conditions",
            description = "No condition on the clearance list applies to me (lilt guidance clearance), and nobody"
                    + " advised rest. This or the next is needed without a terminal, where nobody can be asked.")
    private boolean noConditions;

    @Option(
            names = "--cleared-by-clinician",
            description = "My midwife or doctor knows of my conditions and symptoms and agreed that I exercise, and"
                    + " nobody advised rest. After a stop for some symptoms it takes this.")
    private boolean clearedByClinician;

    @Option(
            names = "--symptoms-gone",
            description = "What I stopped for has gone, and I have rested. After a stop for some symptoms it takes this"
                    + " or the one before.")
    private boolean symptomsGone;

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
            throw new UsageException(Messages.text("follow.lead", leadMs));
        }
        if (ticket != null && choice.session == null) {
            throw new UsageException(Messages.text("follow.ticket"));
        }
        return ticket == null ? super.api() : api(new FollowerTicket(ticket));
    }

    @Override
    protected int run(Api api) throws ApiException, InterruptedException {
        try (Console screen = environment.screen()) {
            if (choice.session != null) {
                return follow(api, screen, choice.session, false);
            }
            boolean waits = wait == null ? screen.canAsk() : wait;
            Created created = create(api, screen, request(api, screen).waiting(waits));
            tell(created);
            return follow(api, screen, created.state().id(), true);
        }
    }

    private SessionRequest request(Api api, Console screen) throws ApiException, InterruptedException {
        MemberProfile.Clearance clearance = noConditions || clearedByClinician
                ? new MemberProfile.Clearance(List.of(), clearedByClinician, false)
                : new ClearanceQuestions(screen, this::say, api).ask();
        Planned planned = choice.planned == null ? new Planned() : choice.planned;
        SessionRequest plain = choice.exercises == null
                ? options.block(planned.plan, planned.block, clearance)
                : options.exercises(choice.exercises, clearance);
        SessionRequest paced = plain.withPace(pace);
        return symptomsGone ? paced.withSymptomsGone() : paced;
    }

    private Created create(Api api, Console screen, SessionRequest request) throws ApiException, InterruptedException {
        try {
            return api.create(request);
        } catch (ApiException e) {
            if (!e.problem().equals("clearance-needed")) {
                throw e;
            }
            if (!e.needs("symptoms-gone") || symptomsGone) {
                throw clearedByClinician ? e : e.adding(Messages.text("clearance.option.clinician"));
            }
            if (!screen.canAsk()) {
                throw e.adding(Messages.text("clearance.option.symptoms-gone"));
            }
            say(String.valueOf(e.getMessage()));
            if (!agrees(screen)) {
                throw e;
            }
            return api.create(request.withSymptomsGone());
        }
    }

    private static boolean agrees(Console screen) {
        try {
            return screen.yes(Messages.text("ask.symptoms-gone"));
        } catch (IOException closed) {
            return false;
        }
    }

    private void tell(Created created) {
        created.notices().forEach(notice -> sayWrapped(notice, ""));
        for (Created.Adjustment adjustment : created.adjustments()) {
            say(adjustment.exercise() + ": " + adjustment.reason());
        }
        for (Created.Comfort comfort : created.comfort()) {
            String exercises = String.join(", ", comfort.exercises());
            say(
                    comfort.understood() == null
                            ? Messages.text("comfort.not-understood", comfort.said())
                            : Messages.text("comfort.understood", comfort.said(), comfort.understood(), exercises));
        }
    }

    private int follow(Api api, Console screen, String session, boolean begin)
            throws ApiException, InterruptedException {
        Outcome outcome;
        InputStream keys = Boolean.TRUE.equals(wait) ? System.in : null;
        try (Renderer renderer = screen.renderer(api.credentials().mayCommand(), keys)) {
            Duration lead = Duration.ofMillis(leadMs);
            SessionFollower follow = new SessionFollower(api, renderer, Monotonic.system(), lead);
            outcome = begin ? follow.begin(session) : follow.join(session);
        }
        if (outcome instanceof Outcome.Left left) {
            if (left.stopUnsent()) {
                throw new ApiException(Messages.text("follow.stop-unsent", session));
            }
            say(Messages.text("follow.left", session));
        }
        return 0;
    }
}
