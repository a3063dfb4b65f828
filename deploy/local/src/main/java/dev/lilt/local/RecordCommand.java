package dev.lilt.local;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.local.ForegroundStack.Failed;
import dev.lilt.local.aot.AotCache;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.JvmComponent;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.Stack;
import dev.lilt.local.stack.StackDefinition;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code record}: a stack of its own is used as members use it, and what its services learn goes into AOT caches. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Record what the services do, so that they start in a fraction of the time. Takes a few minutes.")
final class RecordCommand implements Callable<Integer> {
    @Mixin
    private LocalStackOptions options = new LocalStackOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!AotCache.isSupported()) {
            spec.commandLine().getErr().println("lilt: AOT caches need a JDK 25 or newer");
            return 1;
        }
        var data = options.data().within("record");
        var ports = options.ports().orElseGet(Ports::anyFree);
        var parts = new StackDefinition(options.root(), data, ports, ChildReaper.start());
        var stack = Stack.open(data, parts::stages, true);
        List<JvmComponent> recorded = stack.parts().stream()
                .filter(JvmComponent.class::isInstance)
                .map(JvmComponent.class::cast)
                .toList();
        recorded.forEach(JvmComponent::record);
        int status = new ForegroundStack(stack, spec.commandLine())
                .run("Starting Lilt to record what its services do", () -> use(data, ports));
        if (status != 0) {
            return status;
        }
        for (JvmComponent part : recorded) {
            part.makeCache();
            spec.commandLine().getOut().println("  " + part.name() + " has its AOT cache");
            spec.commandLine().getOut().flush();
        }
        data.takeAndEmpty();
        return 0;
    }

    private static int use(DataDirectory data, Ports ports) throws Failed, InterruptedException {
        try {
            Api api = DemoCommand.api(data, ports);
            new TypicalUse(api).run();
            TypicalUse.ofWebClient(URI.create(LoopbackPort.url(ports.web())), api.credentials());
        } catch (ApiException | IOException e) {
            throw new Failed("the recording did not work: " + e.getMessage(), e);
        }
        return 0;
    }
}
