package dev.lilt.client;

import dev.lilt.client.api.Refused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lilt ticket}: lets somebody look on at a session. */
@Command(
        name = "ticket",
        description = {
            "Prints a ticket with which somebody else can look on at a session, for a while.",
            "They use it as in: lilt follow --session ID --ticket T"
        },
        customSynopsis = "lilt ticket SESSION [options]%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:refused or unreachable, with the reason in one line",
            "2:the command line, the stack or a token is missing or wrong"
        })
public final class TicketCommand implements Callable<Integer> {
    private final TokenSource tokens;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "SESSION", description = "A session of yours that is not over.")
    private String session = "";

    @Mixin
    private StackOptions stack = new StackOptions();

    /** {@code tokens} makes the token when the stack is the local one and none is given. */
    public TicketCommand(TokenSource tokens) {
        this(tokens, Surroundings.system());
    }

    TicketCommand(TokenSource tokens, Surroundings surroundings) {
        this.tokens = tokens;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            surroundings
                    .out()
                    .println(stack.api(tokens, surroundings).ticket(session).text());
            return 0;
        } catch (Refused e) {
            return surroundings.complain(1, e);
        } catch (Unclear e) {
            return surroundings.complain(2, e);
        }
    }
}
