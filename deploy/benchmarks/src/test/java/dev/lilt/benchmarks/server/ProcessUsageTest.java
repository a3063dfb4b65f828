package dev.lilt.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessUsageTest {
    @Test
    void shouldNotCountGapsAsAlive() {
        // When: as jcmd prints it
        long bytes = ProcessUsage.liveBytes("""
                4711:
                 num     #instances         #bytes  class name (module)
                -------------------------------------------------------
                   1:         35325       28127720  [Ljdk.internal.vm.FillerElement; (java.base@25.0.3)
                   2:        210499       27534992  [B (java.base@25.0.3)
                 801:            12            192  jdk.internal.vm.FillerObject (java.base@25.0.3)
                Total        245836       55662904
                """);

        // Then
        assertThat(bytes).isEqualTo(27_534_992);
    }
}
