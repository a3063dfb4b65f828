package dev.lilt.benchmarks.run;

import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.report.ResultFile;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stream}: everything about live streams, for Lilt and its peers, one after the other. */
@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        description =
                "Measure live streams: how late cues arrive, and what a follower costs, beside nchan, WebFlux and Vert.x.")
public final class StreamCommand implements Callable<Integer> {
    /** Where a peer listens, counted from the base. */
    private static final int PEER = 30;

    @Option(
            names = "--quick",
            description = "About two minutes: 1,000 followers, short windows, steady and memory only.")
    private boolean quick;

    @Option(names = "--followers", paramLabel = "N", description = "How many follow, 1 to 19500; 10000 if left out.")
    private @Nullable Integer followers;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "SCENARIO",
            description = "Of steady, memory, create, reconnect, many, burst, wrist, failover, drain; all if left out.")
    private @Nullable List<String> only;

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "NAME",
            description = "Of lilt, vertx, webflux, nchan; all if left out.")
    private List<String> peers = Contenders.NAMES;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of a window; there are five. 10 if left out.")
    private @Nullable Double seconds;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds before the first window; 120 if left out.")
    private @Nullable Double warmUp;

    @Option(
            names = "--lilt-root",
            paramLabel = "DIR",
            description = "Another checkout, whose built services are measured.")
    private @Nullable Path liltRoot;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Configuration of session-service; may be repeated.")
    private List<String> settings = List.of();

    @Option(names = "--jvm", paramLabel = "FLAGS", description = "Of every measured JVM, with blanks in between.")
    private String flags = "-Xms1g -Xmx1g -XX:+AlwaysPreTouch -XX:+UseSerialGC";

    @Option(
            names = "--transport",
            paramLabel = "NAME",
            description = "Of bare Vert.x and WebFlux: epoll or nio; epoll if left out.")
    private String transport = "epoll";

    @Option(names = "--event-loops", paramLabel = "N", description = "Of bare Vert.x; as many as cores if left out.")
    private int eventLoops = Runtime.getRuntime().availableProcessors();

    @Option(names = "--ports", paramLabel = "BASE", description = "The first of some 40 free ports.")
    private int base = 23_000;

    @Option(names = "--publish", description = "Also write the tables into docs/performance.md.")
    private boolean publish;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var progress = new Progress(spec.commandLine().getOut());
        var root = Path.of(System.getProperty("lilt.root", "")).toAbsolutePath();
        var data = new DataDirectory(root.resolve(".lilt/bench"));
        var reaper = ChildReaper.start();
        var jvm = List.of(flags.split(" "));
        var ports = Ports.from(base);
        var measured = liltRoot == null ? root : liltRoot.toAbsolutePath();
        var contenders = new Contenders(root, reaper, data, base + PEER, jvm, transport, eventLoops);
        try (var lock = data.lock()) {
            data.empty();
            Files.createDirectories(data.logs());
            var run = new StreamRun(
                    plan(),
                    contenders,
                    () -> new LiltStack(measured, reaper, data, ports, jvm, settings),
                    reaper,
                    data,
                    progress);
            var results = run.measure(peers);
            var file = ResultFile.write(root, "stream", flags, results);
            progress.say("done, and written to " + file);
            if (publish) {
                ResultFile.publish(root, file);
            }
        }
        return 0;
    }

    private Plan plan() {
        Set<Scenario> scenarios = only != null
                ? only.stream().map(Scenario::of).collect(Collectors.toSet())
                : quick ? EnumSet.of(Scenario.STEADY, Scenario.MEMORY) : EnumSet.allOf(Scenario.class);
        int many = followers == null ? Plan.MANY : followers;
        return new Plan(
                scenarios,
                followers != null ? followers : quick ? 1_000 : Plan.FOLLOWERS,
                many,
                quick ? 3 : 5,
                seconds != null ? seconds : quick ? 3 : 10,
                warmUp != null ? warmUp : quick ? 8 : 120);
    }
}
