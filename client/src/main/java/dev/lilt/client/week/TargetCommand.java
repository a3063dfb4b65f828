package dev.lilt.client.week;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.WeeklyTarget;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.language.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lilt target}: what a member aims for in a week. */
@Command(
        name = "target",
        description = "Prints how many minutes a week you aim for, or sets them, for this week and those to come.",
        customSynopsis = "lilt target [MINUTES] [options]%n",
        exitCodeList = {"0:printed or set", ServiceCommand.REFUSED, ServiceCommand.MISUSED})
public final class TargetCommand extends ServiceCommand {
    @Parameters(paramLabel = "MINUTES", arity = "0..1", description = "1-1260; 150 is what guidelines advise.")
    private @Nullable Integer minutes;

    public TargetCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, InterruptedException {
        WeeklyTarget target = minutes == null ? api.target() : api.setTarget(new WeeklyTarget(minutes));
        say(Messages.text("weeks.target", target.minutes()));
        return 0;
    }
}
