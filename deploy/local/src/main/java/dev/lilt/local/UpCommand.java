package dev.lilt.local;

import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.Stack;
import dev.lilt.local.stack.StackDefinition;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code up}: starts everything and stays in the foreground until Ctrl-C, or until a part is gone. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Start Kafka, PostgreSQL, a sign-in, the three services and the web client, and stay until Ctrl-C.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    private LocalStackOptions options = new LocalStackOptions();

    @Option(names = "--fresh", description = "Remove what earlier runs left, and start empty.")
    private boolean fresh;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Run session-service and tracking-service N times (1-8) each behind one address, at BASE +20 and +28, …")
    private int replicas;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var terminal = spec.commandLine();
        if (replicas < 1 || replicas > Ports.MOST_REPLICAS) {
            throw new ParameterException(
                    terminal, "--replicas is from 1 to " + Ports.MOST_REPLICAS + ", not " + replicas);
        }
        var ports = options.ports().orElse(Ports.DEFAULT);
        var data = options.data();
        var parts = new StackDefinition(options.root(), data, ports, ChildReaper.start(), replicas, Map.of());
        var stack = Stack.open(data, parts::stages, fresh);
        var foreground = new ForegroundStack(stack, terminal);
        return foreground.run("Starting Lilt, with its data in " + data.path(), () -> {
            var token = TokenCommand.token("demo", false, data, ports);
            StartupBanner.lines(stack.parts(), options.dataOption(), token).forEach(terminal.getOut()::println);
            terminal.getOut().flush();
            foreground.stopIsSuccess();
            var failure = stack.watch(() -> false, foreground::say);
            if (failure.isPresent()) {
                throw failure.get();
            }
            return 0;
        });
    }
}
