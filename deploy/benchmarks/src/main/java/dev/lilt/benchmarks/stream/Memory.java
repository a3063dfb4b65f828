package dev.lilt.benchmarks.stream;

import dev.lilt.benchmarks.server.ProcessUsage;
import dev.lilt.benchmarks.server.SystemUnderTest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The memory of a server at one moment.
 *
 * @param heapBytes what is alive on the heap; 0 for a server without one
 * @param residentBytes of the processes
 */
record Memory(long heapBytes, long residentBytes) {
    static Memory of(SystemUnderTest system) {
        long heap = system.isJvm() ? ProcessUsage.liveHeapBytes(system.pids().getFirst()) : 0;
        return new Memory(heap, ProcessUsage.residentBytes(system.pids()));
    }

    /**
     * Returns what each of {@code followers} has added. The heaps have a fixed size and are touched in whole at the
     * start, so what a process grows by lies outside the heap; a follower's resident memory is that and what it keeps
     * alive on the heap.
     */
    Map<String, Object> since(Memory before, int followers) {
        long heap = (heapBytes - before.heapBytes) / followers;
        long grown = (residentBytes - before.residentBytes) / followers;
        var result = new LinkedHashMap<String, Object>();
        result.put("followers", followers);
        result.put("heapBytesPerFollower", heap);
        result.put("outsideHeapBytesPerFollower", grown);
        result.put("residentBytesPerFollower", heap + grown);
        result.put("heapBytesBefore", before.heapBytes);
        result.put("residentBytesBefore", before.residentBytes);
        return result;
    }
}
