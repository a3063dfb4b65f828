package dev.lilt.client;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lilt target}: what a member aims for in a week. */
@Command(
        name = "target",
        description = "Prints how many minutes a week you aim for, or sets them, for this week and those to come.",
        customSynopsis = "lilt target [MINUTES] [options]%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed or set",
            "1:refused or unreachable, with the reason in one line",
            "2:the command line, the stack or a token is missing or wrong"
        })
public final class TargetCommand extends ServiceCommand {
    @Parameters(paramLabel = "MINUTES", arity = "0..1", description = "1-1260; 150 is what guidelines advise.")
    private @Nullable Integer minutes;

    /** {@code tokens} makes the token when the stack is the local one and none is given. */
    public TargetCommand(TokenSource tokens) {
        this(tokens, CliEnvironment.system());
    }

    TargetCommand(TokenSource tokens, CliEnvironment cliEnvironment) {
        super(tokens, cliEnvironment);
    }

    @Override
    void run(Api api) throws ApiException, InterruptedException {
        Target target = minutes == null ? api.target() : api.setTarget(new Target(minutes));
        say(target.minutes() + " minutes a week");
    }
}
