package dev.lilt.benchmarks.stream;

import dev.lilt.benchmarks.lilt.BenchmarkFolder;
import dev.lilt.benchmarks.lilt.LiltOptions;
import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.report.Progress;
import dev.lilt.benchmarks.report.ResultOptions;
import dev.lilt.benchmarks.server.ServerOptions;
import dev.lilt.local.process.ChildReaper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            description = "Of steady, memory, reconnect, many, burst, wrist, failover, drain; all if left out.")
    private @Nullable List<String> only;

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "NAME",
            description = "Of lilt, vertx, webflux, nchan; all if left out.")
    private List<String> peers = PeerFactory.NAMES;

    @Option(names = "--seconds", paramLabel = "N", description = "Length of a window; there are five. 10 if left out.")
    private @Nullable Double seconds;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds before the first window; 120 if left out.")
    private @Nullable Double warmUp;

    @Mixin
    private LiltOptions lilt = new LiltOptions();

    @Option(
            names = "--transport",
            paramLabel = "NAME",
            description = "Of bare Vert.x and WebFlux: epoll or nio; epoll if left out.")
    private String transport = "epoll";

    @Option(names = "--event-loops", paramLabel = "N", description = "Of bare Vert.x; as many as cores if left out.")
    private int eventLoops = Runtime.getRuntime().availableProcessors();

    @Mixin
    private ServerOptions servers = new ServerOptions();

    @Mixin
    private ResultOptions results = new ResultOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var progress = new Progress(spec.commandLine().getOut());
        var reaper = ChildReaper.start();
        var jvm = servers.jvmOptions();
        try (var folder = BenchmarkFolder.open()) {
            var data = folder.data();
            var root = ResultOptions.root();
            var peerFactory = new PeerFactory(root, reaper, data, servers.peerPort(), jvm, transport, eventLoops);
            var run = new StreamRun(
                    plan(),
                    peerFactory,
                    () -> new LiltStack(lilt.root(), reaper, data, servers.ports(), jvm, lilt.settings()),
                    reaper,
                    data,
                    progress);
            progress.say("done, and written to " + results.write("stream", servers.flags(), run.measure(peers)));
        }
        return 0;
    }

    private BenchmarkPlan plan() {
        Set<Scenario> scenarios = only != null
                ? only.stream().map(Scenario::of).collect(Collectors.toSet())
                : quick ? EnumSet.of(Scenario.STEADY, Scenario.MEMORY) : EnumSet.allOf(Scenario.class);
        int many = followers == null ? BenchmarkPlan.MANY : followers;
        return new BenchmarkPlan(
                scenarios,
                followers != null ? followers : quick ? 1_000 : BenchmarkPlan.FOLLOWERS,
                many,
                quick ? 3 : 5,
                seconds != null ? seconds : quick ? 3 : 10,
                warmUp != null ? warmUp : quick ? 8 : 120);
    }
}
