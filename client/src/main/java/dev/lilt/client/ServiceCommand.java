package dev.lilt.client;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that asks the services something: which stack and as whom, and one line when that fails. */
abstract class ServiceCommand implements Callable<Integer> {
    final CliEnvironment cliEnvironment;
    private final TokenSource tokens;

    @Mixin
    private StackOptions stack = new StackOptions();

    ServiceCommand(TokenSource tokens, CliEnvironment cliEnvironment) {
        this.tokens = tokens;
        this.cliEnvironment = cliEnvironment;
    }

    /** Does it, and says what there is to say. */
    abstract void run(Api api) throws ApiException, UsageException, IOException, InterruptedException;

    /** One line, which may have come over the network. */
    final void say(String line) {
        cliEnvironment.say(line);
    }

    @Override
    public final Integer call() throws InterruptedException {
        try {
            run(stack.api(tokens, cliEnvironment));
            return 0;
        } catch (ApiException | IOException e) {
            return cliEnvironment.complain(1, e);
        } catch (UsageException e) {
            return cliEnvironment.complain(2, e);
        }
    }
}
