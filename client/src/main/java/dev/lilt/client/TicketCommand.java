package dev.lilt.client;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
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
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:refused or unreachable, with the reason in one line",
            "2:the command line, the stack or a token is missing or wrong"
        })
public final class TicketCommand extends ServiceCommand {
    @Parameters(paramLabel = "SESSION", description = "A session of yours that is not over.")
    private String session = "";

    @Option(names = "--minutes", paramLabel = "M", description = "How long it lets them in (default: 15).")
    private @Nullable Integer minutes;

    /** {@code tokens} makes the token when the stack is the local one and none is given. */
    public TicketCommand(TokenSource tokens) {
        this(tokens, CliEnvironment.system());
    }

    TicketCommand(TokenSource tokens, CliEnvironment cliEnvironment) {
        super(tokens, cliEnvironment);
    }

    @Override
    void run(Api api) throws ApiException, InterruptedException {
        say(api.ticket(session, minutes).text());
    }
}
