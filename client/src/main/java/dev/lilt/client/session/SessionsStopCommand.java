package dev.lilt.client.session;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.SessionCommand;
import dev.lilt.client.api.SessionPage;
import dev.lilt.client.api.State;
import dev.lilt.client.api.StopGuidance;
import dev.lilt.client.api.Symptom;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lilt sessions stop}: stops sessions for good. */
@Command(
        name = "stop",
        description = "Stops sessions for good, and shows what to do now where a symptom is the reason.",
        customSynopsis = {
            "lilt sessions stop SESSION... [--symptom SYMPTOM]... [options]",
            "       lilt sessions stop --all [options]%n"
        },
        exitCodeList = {"0:stopped", ServiceCommand.REFUSED, ServiceCommand.MISUSED})
public final class SessionsStopCommand extends ServiceCommand {
    @Parameters(paramLabel = "SESSION", arity = "0..*", description = "Which ones.")
    private List<String> sessions = List.of();

    @Option(names = "--all", description = "Every one that is not over.")
    private boolean all;

    @Option(
            names = "--symptom",
            paramLabel = "SYMPTOM",
            converter = SymptomArgument.class,
            description =
                    "Why, may be given more than once: sharp-pain, dizziness, chest-pain, bleeding, fluid-loss, other.")
    private List<Symptom> symptoms = List.of();

    public SessionsStopCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, UsageException, InterruptedException {
        if (all != sessions.isEmpty()) {
            throw new UsageException("say which sessions to stop, or --all; lilt sessions lists them");
        }
        List<String> meant = all ? notOver(api) : sessions;
        for (String session : meant) {
            State stopped = api.command(session, SessionCommand.stopFor(symptoms));
            say(stopped.id() + "  " + stopped.status().word());
            printGuidance(stopped.guidance());
        }
        if (meant.isEmpty()) {
            say("There is nothing to stop.");
        }
        return 0;
    }

    private static List<String> notOver(Api api) throws ApiException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String status : List.of("ready", "running", "paused")) {
            SessionPage page = api.sessions(status, null);
            page.items().forEach(session -> found.add(session.id()));
            while (page.next() != null) {
                page = api.sessions(status, page.next());
                page.items().forEach(session -> found.add(session.id()));
            }
        }
        return found;
    }

    private void printGuidance(@Nullable StopGuidance guidance) {
        if (guidance != null) {
            say(guidance.title());
            guidance.texts().forEach(text -> sayWrapped(text, "  "));
        }
    }
}
