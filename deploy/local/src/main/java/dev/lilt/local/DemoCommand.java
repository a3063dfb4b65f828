package dev.lilt.local;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.Token;
import dev.lilt.client.cli.RemoteStack;
import dev.lilt.local.ForegroundStack.Failed;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.Stack;
import dev.lilt.local.stack.StackDefinition;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code demo}: a stack of its own with fresh data, one guided session at many times the speed, the week it makes, and
 * everything stops.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything, run one guided session fast, show the week it makes, and stop everything.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private LocalStackOptions options = new LocalStackOptions();

    @Mixin
    private RemoteStack remote = new RemoteStack();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (remote.isGiven()) {
            return demonstrateElsewhere();
        }
        // Beside the data of the user's own stack, which may be running: the demo's member starts every time with an
        // empty week.
        var data = options.data().within("demo");
        var ports = options.ports().orElseGet(Ports::anyFree);
        var parts = new StackDefinition(options.root(), data, ports, ChildReaper.start()).withoutWebClient();
        var stack = Stack.open(data, parts::stages, true);
        int status = new ForegroundStack(stack, spec.commandLine())
                .run(
                        "Starting Lilt for a demo, with its data in " + data.path(),
                        () -> demonstrate(stack, data, ports));
        if (status == 0) {
            // Now rather than when the next demo starts, and somebody waits for it.
            data.takeAndEmpty();
        }
        return status;
    }

    private int demonstrateElsewhere() throws InterruptedException, IOException {
        String token = System.getenv(RemoteStack.TOKEN);
        if (token == null) {
            throw new ParameterException(spec.commandLine(), RemoteStack.noToken());
        }
        try {
            new DemoSession(new Api(remote.services(), Token.of(token))).run();
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (ApiException | Failed e) {
            spec.commandLine().getErr().println("lilt: the demo did not work: " + e.getMessage());
            return 1;
        }
    }

    private static int demonstrate(Stack stack, DataDirectory data, Ports ports) throws Failed, InterruptedException {
        var session = new FutureTask<>(() -> {
            new DemoSession(api(data, ports)).run();
            return 0;
        });
        Thread.ofPlatform().name("demo").daemon().start(session);
        var failure = stack.watch(session::isDone, line -> {});
        if (failure.isPresent()) {
            throw failure.get();
        }
        try {
            return session.get();
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new Failed("the demo did not work: " + cause.getMessage() + "; logs are in " + data.logs(), e);
        }
    }

    /** A member's way into the stack on these ports. */
    static Api api(DataDirectory data, Ports ports) throws ApiException {
        var services = new Services(at(ports.session()), at(ports.content()), at(ports.tracking()));
        return new Api(services, Token.of(TokenCommand.token(DemoSession.MEMBER, false, data, ports)));
    }

    private static URI at(int port) {
        return URI.create(LoopbackPort.url(port));
    }
}
