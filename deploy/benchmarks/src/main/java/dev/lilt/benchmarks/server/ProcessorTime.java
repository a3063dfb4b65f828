package dev.lilt.benchmarks.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/** Processor time of some processes, by name, between two moments. */
public final class ProcessorTime {
    private final Map<String, DoubleSupplier> processes = new LinkedHashMap<>();
    private final Map<String, Double> before = new LinkedHashMap<>();
    private long began;

    /** Adds a process, with {@link ProcessUsage#treeCpuSeconds its children}. Returns this. */
    public ProcessorTime of(String name, long pid) {
        processes.put(name, () -> ProcessUsage.treeCpuSeconds(pid));
        return this;
    }

    /** Adds the threads that compile in a JVM, by a name of their own. Returns this. */
    public ProcessorTime ofCompilers(String name, long pid) {
        processes.put(name, () -> ProcessUsage.compilerSeconds(pid));
        return this;
    }

    /** Begins to count. */
    public void begin() {
        began = System.nanoTime();
        processes.forEach((name, seconds) -> before.put(name, seconds.getAsDouble()));
    }

    /**
     * The processor time since {@link #begin}.
     *
     * @param seconds of real time
     * @param each seconds of processor time, by process
     */
    public record Used(double seconds, Map<String, Double> each) {
        /** Returns what one process used, in seconds; 0 if there is none of this name. */
        public double of(String name) {
            return each.getOrDefault(name, 0.0);
        }

        /** Returns what all whose name begins so used, in seconds. */
        public double ofAll(String prefix) {
            return each.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(prefix))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }
    }

    /** Returns what was used since {@link #begin}. */
    public Used used() {
        var each = new LinkedHashMap<String, Double>();
        processes.forEach((name, seconds) -> each.put(name, seconds.getAsDouble() - before.getOrDefault(name, 0.0)));
        return new Used((System.nanoTime() - began) / 1e9, each);
    }
}
