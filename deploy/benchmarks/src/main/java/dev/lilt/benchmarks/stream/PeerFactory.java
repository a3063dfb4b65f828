package dev.lilt.benchmarks.stream;

import dev.lilt.benchmarks.nchan.NchanUnderTest;
import dev.lilt.benchmarks.peer.VertxMain;
import dev.lilt.benchmarks.server.SystemUnderTest;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.stack.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the peers.
 *
 * @param root the project's directory, where WebFlux's libraries are
 * @param flags of every JVM that is measured
 * @param transport of bare Vert.x and WebFlux, {@code epoll} or {@code nio}
 * @param eventLoops of bare Vert.x
 */
record PeerFactory(
        Path root,
        ChildReaper reaper,
        DataDirectory data,
        int port,
        List<String> flags,
        String transport,
        int eventLoops) {
    static final List<String> NAMES = List.of("lilt", "vertx", "webflux", "nchan");

    private static final String WEBFLUX_MAIN = "dev.lilt.benchmarks.webflux.WebfluxMain";

    /** Returns whether this peer can be had here. */
    boolean has(String name) {
        return switch (name) {
            case "nchan" -> NchanUnderTest.isInstalled();
            case "webflux" -> Files.isDirectory(webfluxLibraries());
            default -> true;
        };
    }

    /** @throws IllegalArgumentException if there is no peer of this name */
    SystemUnderTest make(String name) {
        String listen = Integer.toString(port);
        return switch (name) {
            case "vertx" ->
                jvm(
                        name,
                        List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                VertxMain.class.getName(),
                                listen,
                                transport,
                                Integer.toString(eventLoops)));
            case "webflux" ->
                jvm(
                        name,
                        List.of(
                                "-Dreactor.netty.native=" + transport.equals("epoll"),
                                "-cp",
                                webfluxLibraries() + "/*",
                                WEBFLUX_MAIN,
                                listen));
            case "nchan" -> new NchanUnderTest(reaper, port, data.path().resolve("nginx"));
            default -> throw new IllegalArgumentException("there is no peer " + name);
        };
    }

    private SystemUnderTest jvm(String name, List<String> program) {
        return new JvmPeer(name, reaper, flags, program, port, data.log(name));
    }

    private Path webfluxLibraries() {
        return root.resolve("deploy/benchmarks/webflux/target/lib");
    }
}
