package dev.lilt.local;

import dev.lilt.client.CaCertificate;
import dev.lilt.client.api.Api;
import dev.lilt.client.api.Refused;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.Token;
import dev.lilt.local.Foreground.Failed;
import dev.lilt.local.process.Leash;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.LiltParts;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: a stack of its own with fresh data, one guided session at many times the speed, the week it makes, and everything stops. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start everything, run one guided session fast, show the week it makes, and stop everything.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private StackOptions options = new StackOptions();

    @Option(
            names = "--url",
            paramLabel = "ORIGIN",
            description =
                    "Show it on a stack that runs elsewhere, in Docker say, and start none. A token of a member of it"
                            + " is in the environment as LILT_TOKEN.")
    private @Nullable URI url;

    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            defaultValue = "${env:LILT_CACERT}",
            description = "The certificate, in PEM, that vouches for the server at --url, if no public authority does.")
    private @Nullable Path certificate;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (url != null) {
            return demonstrateElsewhere(url);
        }
        // Beside the data of the user's own stack, which may be running: the demo's member starts every time with an
        // empty week.
        var data = new DataDirectory(options.data().path().resolve("demo"));
        var ports = options.ports().orElseGet(Ports::anyFree);
        var parts = new LiltParts(options.root(), data, ports, Leash.tie());
        var stack = Stack.open(data, parts::stages, true);
        return new Foreground(stack, spec.commandLine())
                .run(
                        "Starting Lilt for a demo, with its data in " + data.path(),
                        () -> demonstrate(stack, data, ports));
    }

    private int demonstrateElsewhere(URI origin) throws InterruptedException, IOException {
        String token = System.getenv("LILT_TOKEN");
        if (token == null) {
            throw new ParameterException(
                    spec.commandLine(), "a stack elsewhere needs a token of yours: put it into LILT_TOKEN");
        }
        if (certificate != null) {
            CaCertificate.trust(certificate);
        }
        try {
            new DemoSession(new Api(Services.behind(origin), Token.of(token))).run();
            return 0;
        } catch (Refused | Failed e) {
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
            throw new Failed("the demo did not work: " + e.getCause().getMessage() + "; logs are in " + data.logs(), e);
        }
    }

    private static Api api(DataDirectory data, Ports ports) throws Refused {
        var services = new Services(at(ports.session()), at(ports.content()), at(ports.tracking()));
        return new Api(services, Token.of(TokenCommand.token(DemoSession.MEMBER, false, data, ports)));
    }

    private static URI at(int port) {
        return URI.create("http://localhost:" + port);
    }
}
