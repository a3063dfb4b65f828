package dev.lilt.local.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The AOT cache of a program: classes loaded and linked, and profiles of the methods that were busy. It is good for the
 * JDK that made it and for the very files of this build; with others the JVM says so in the program's log, and starts
 * without.
 *
 * @param file where it is, or is to be
 * @param program the end of the program's command line: its class path and its main class, or its jar
 */
public record AotCache(Path file, List<String> program) {
    private static final int OLDEST_JDK = 25;

    public AotCache {
        program = List.copyOf(program);
    }

    /** Returns that of a built service, beside its {@code quarkus-run.jar}, where a new build removes it. */
    public static AotCache ofService(Path jar) {
        return new AotCache(jar.resolveSibling("app.aot"), List.of("-jar", jar.toString()));
    }

    /** Returns whether the JDK that runs this can make and use one. */
    public static boolean isSupported() {
        return Runtime.version().feature() >= OLDEST_JDK;
    }

    /** Returns whether there is one. */
    public boolean isThere() {
        return Files.isRegularFile(file);
    }

    /** Returns the JVM options of a program that uses its cache; none if there is none. */
    public List<String> use() {
        return isSupported() && isThere() ? List.of("-XX:AOTCache=" + file) : List.of();
    }

    /** Returns the JVM options of a program that is compiled by C1 alone, with its cache if there is one. */
    public List<String> useWithC1Alone() {
        var options = new ArrayList<>(use());
        if (!options.isEmpty()) {
            // The recorded profiles would have C1 compile for half a second more, for a C2 that is not there.
            options.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining"));
        }
        options.add("-XX:TieredStopAtLevel=1");
        return options;
    }

    /** Returns the JVM options of a program that records what it does. It writes that down when it ends in order. */
    public List<String> record() {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration());
    }

    /**
     * Makes the cache of what was recorded.
     *
     * @param options the JVM options that it is started with
     * @param log the file for what the JVM says of it
     * @throws IllegalStateException if it could not be made
     */
    public void make(List<String> options, Path log) throws InterruptedException {
        Path unfinished = beside(".unfinished");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:AOTMode=create",
                "-XX:AOTConfiguration=" + configuration(),
                "-XX:AOTCache=" + unfinished,
                // JDK 25 takes some of them for others, and warns of it at each start.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTAdapterCaching"));
        command.addAll(program);
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (status != 0 || !Files.isRegularFile(unfinished)) {
                throw new IllegalStateException("no AOT cache at " + file + "; " + log + " says why");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(configuration());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make the AOT cache " + file, e);
        }
    }

    private Path configuration() {
        return beside(".configuration");
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
