package dev.lilt.client.cli;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.FollowerTicket;
import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.terminal.Wrapped;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that calls the services: on which stack and as whom, and one line when that fails. */
@Command(optionListHeading = "%n", exitCodeListHeading = "%nExit codes:%n")
public abstract class ServiceCommand implements Callable<Integer> {
    /** The exit code of a call that failed, for {@code exitCodeList}. */
    public static final String REFUSED = "1:refused or unreachable, with the reason in one line";

    /** The exit code of a command that could not begin, for {@code exitCodeList}. */
    public static final String MISUSED = "2:the command line, the stack or a token is missing or wrong";

    protected final CliEnvironment environment;

    @Mixin
    private StackOptions stack = new StackOptions();

    protected ServiceCommand(CliEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Does the work, and prints what there is to say.
     *
     * @return the exit code
     */
    protected abstract int run(Api api) throws ApiException, UsageException, IOException, InterruptedException;

    /** Returns the services, called as the member. */
    protected Api api() throws ApiException, UsageException {
        return stack.api(environment);
    }

    /** Returns the services, called with a ticket. */
    protected final Api api(FollowerTicket ticket) throws UsageException {
        return stack.api(ticket, environment);
    }

    /** Prints one line, which may have come over the network. */
    protected final void say(String line) {
        environment.say(line);
    }

    /** Prints a text broken into lines that fit the terminal, each after {@code indent}. */
    protected final void sayWrapped(String text, String indent) {
        Wrapped.words(text, indent, environment.columns()).forEach(this::say);
    }

    /** Prints what to do now, whom to call first. */
    protected final void sayGuidance(ReceivedStopGuidance guidance) {
        guidance.alarm().ifPresent(call -> say("!! " + call.toUpperCase(Locale.ROOT) + " !!"));
        say(guidance.title());
        guidance.texts().forEach(text -> sayWrapped(text, "  "));
    }

    @Override
    public final Integer call() throws InterruptedException {
        try {
            return run(api());
        } catch (ApiException e) {
            e.guidance().ifPresent(this::sayGuidance);
            return environment.fail(1, e);
        } catch (IOException e) {
            return environment.fail(1, e);
        } catch (UsageException e) {
            return environment.fail(2, e);
        }
    }
}
