package dev.lilt.client.session;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lilt ticket}: lets somebody look on at a session. */
@Command(
        name = "ticket",
        description = {
            "Prints a ticket with which somebody else can look on at a session, for a while.",
            "They use it as in: lilt follow --session ID --ticket T"
        },
        customSynopsis = "lilt ticket SESSION [--minutes M] [options]%n",
        exitCodeList = {"0:printed", ServiceCommand.REFUSED, ServiceCommand.MISUSED})
public final class TicketCommand extends ServiceCommand {
    @Parameters(paramLabel = "SESSION", description = "A session of yours that is not over.")
    private String session = "";

    @Option(names = "--minutes", paramLabel = "M", description = "How long it lets them in (default: 15).")
    private @Nullable Integer minutes;

    public TicketCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, InterruptedException {
        say(api.ticket(session, minutes).text());
        return 0;
    }
}
