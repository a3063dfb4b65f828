package dev.lilt.benchmarks.server;

import dev.lilt.local.stack.Ports;
import java.util.List;
import picocli.CommandLine.Option;

/** The options for the measured servers that the longer benchmarks share. */
public final class ServerOptions {
    @Option(names = "--jvm", paramLabel = "FLAGS", description = "Of every measured JVM, with blanks in between.")
    private String flags = "-Xms1g -Xmx1g -XX:+AlwaysPreTouch -XX:+UseSerialGC";

    @Option(names = "--ports", paramLabel = "BASE", description = "The first of some 40 free ports.")
    private int base = 23_000;

    /** Returns the flags of every measured JVM, as they were given. */
    public String flags() {
        return flags;
    }

    /** Returns the flags of every measured JVM, one by one. */
    public List<String> jvmOptions() {
        return List.of(flags.split(" "));
    }

    /** Returns the ports of Lilt and what it needs. */
    public Ports ports() {
        return Ports.from(base);
    }

    /** Returns a port that Lilt leaves free, for a peer. */
    public int peerPort() {
        return base + 30;
    }
}
