package dev.lilt.client.session;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedSessions;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.SessionCommand;
import dev.lilt.client.api.SymptomId;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.UsageException;
import dev.lilt.client.language.Messages;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
                    "Why, may be given more than once, as in chest-pain or other; lilt guidance stop-symptoms lists all.")
    private List<SymptomId> symptoms = List.of();

    public SessionsStopCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, UsageException, InterruptedException {
        if (all != sessions.isEmpty()) {
            throw new UsageException(Messages.text("sessions.stop-which"));
        }
        Collection<String> meant = all ? notOver(api) : sessions;
        for (String session : meant) {
            ReceivedState stopped = api.command(session, SessionCommand.stopFor(symptoms));
            say(stopped.id() + "  " + stopped.status().word());
            if (stopped.guidance() != null) {
                sayGuidance(stopped.guidance());
            }
        }
        if (meant.isEmpty()) {
            say(Messages.text("sessions.stop-nothing"));
        }
        return 0;
    }

    private static Set<String> notOver(Api api) throws ApiException, InterruptedException {
        Set<String> found = new LinkedHashSet<>();
        for (ReceivedStatus status : ReceivedStatus.values()) {
            if (!status.isFinal()) {
                find(api, status, found);
            }
        }
        return found;
    }

    private static void find(Api api, ReceivedStatus status, Set<String> found)
            throws ApiException, InterruptedException {
        try {
            ReceivedSessions page = api.sessions(status.id(), null);
            page.items().forEach(session -> found.add(session.id()));
            while (page.next() != null) {
                page = api.sessions(status.id(), page.next());
                page.items().forEach(session -> found.add(session.id()));
            }
        } catch (ApiException e) {
            // An older service has no session that waits, and doesn't know the word.
            if (status != ReceivedStatus.WAITING || e.isPassing()) {
                throw e;
            }
        }
    }
}
