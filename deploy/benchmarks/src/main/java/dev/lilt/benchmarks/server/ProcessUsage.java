package dev.lilt.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The cost of processes so far, read from {@code /proc}: Linux only. */
public final class ProcessUsage {
    /** {@code sysconf(_SC_CLK_TCK)}, 100 on every Linux that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    /** Where in the fields from the third on {@code utime} and {@code stime} are. */
    private static final int OWN_TICKS = 11;
    /** Where {@code cutime} and {@code cstime} are. */
    private static final int ENDED_CHILDREN_TICKS = 13;

    private static final int JCMD_SECONDS = 60;

    /** The first 15 letters of a thread's name are in its {@code stat}. */
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] CompilerThre");

    /** After the rank, if the line has one. */
    private static final Pattern INSTANCES_AND_BYTES = Pattern.compile("^(?:Total|\\s*\\d+:)\\s+\\d+\\s+(\\d+)");

    private ProcessUsage() {}

    /** User and system time of these processes together, in seconds. */
    public static double cpuSeconds(List<Long> pids) {
        return pids.stream().mapToDouble(ProcessUsage::cpuSeconds).sum();
    }

    private static double cpuSeconds(long pid) {
        return ticks(stat(pid), OWN_TICKS) / TICKS_A_SECOND;
    }

    /**
     * User and system time of a process and of its children, in seconds: of those that it has waited for, and of those
     * that run. PostgreSQL has a process for each connection.
     */
    public static double treeCpuSeconds(long pid) {
        String[] fields = stat(pid);
        double own = (ticks(fields, OWN_TICKS) + ticks(fields, ENDED_CHILDREN_TICKS)) / TICKS_A_SECOND;
        return own
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToDouble(ProcessUsage::cpuSecondsIfThere)
                        .sum();
    }

    /** A child that ends meanwhile is in its parent's time of ended ones at the next look. */
    private static double cpuSecondsIfThere(ProcessHandle child) {
        try {
            return cpuSeconds(child.pid());
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    /**
     * User and system time of the threads that compile in a JVM, in seconds. It forgets one that has ended: the JVM
     * needs {@code -XX:-UseDynamicNumberOfCompilerThreads}.
     */
    public static double compilerSeconds(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.map(thread -> read(thread.resolve("stat")))
                    .filter(stat -> COMPILER.matcher(stat).find())
                    .mapToDouble(stat -> ticks(fields(stat), OWN_TICKS) / TICKS_A_SECOND)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("Process gone, or not on Linux: " + pid, e);
        }
    }

    private static String[] stat(long pid) {
        return fields(read(Path.of("/proc", Long.toString(pid), "stat")));
    }

    private static String[] fields(String stat) {
        // The name, in parentheses, may hold blanks; after it come the fields from the third on.
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    private static long ticks(String[] fields, int first) {
        return Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]);
    }

    /**
     * Memory of these processes in bytes; pages that they share are counted once (PSS), so that one process's is its
     * RSS but for libraries.
     */
    public static long residentBytes(List<Long> pids) {
        return pids.stream().mapToLong(ProcessUsage::residentBytes).sum();
    }

    private static long residentBytes(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Pss of process " + pid));
    }

    /** Returns what is alive on the heap of a JVM, in bytes: all that is left after a full collection. */
    public static long liveHeapBytes(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return liveBytes(run(List.of(jcmd, Long.toString(pid), "GC.class_histogram")));
    }

    /**
     * Returns how many bytes a class histogram shows. It counts gaps that the collector has left between objects as if
     * they were arrays, up to 5 % of the heap and at random.
     */
    static long liveBytes(String histogram) {
        return bytes(histogram, line -> line.startsWith("Total"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no histogram: " + histogram))
                - bytes(histogram, line -> line.contains("jdk.internal.vm.Filler"))
                        .sum();
    }

    private static LongStream bytes(String histogram, Predicate<String> lines) {
        return histogram.lines().filter(lines).mapToLong(line -> {
            Matcher numbers = INSTANCES_AND_BYTES.matcher(line);
            if (!numbers.find()) {
                throw new IllegalStateException("not a line of a histogram: " + line);
            }
            return Long.parseLong(numbers.group(1));
        });
    }

    /** Returns what a command prints. */
    public static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(JCMD_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.getFirst() + " hangs");
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Process gone, or not on Linux: " + file, e);
        }
    }
}
