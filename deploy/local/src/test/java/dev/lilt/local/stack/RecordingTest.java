package dev.lilt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lilt.local.aot.AotCache;
import dev.lilt.local.process.ChildReaper;
import dev.lilt.local.process.LoopbackPort;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    @TempDir
    private Path directory;

    private final ChildReaper reaper = ChildReaper.start();

    @BeforeEach
    void needAJdkThatKnowsAotCaches() {
        assumeTrue(AotCache.isSupported());
    }

    @Test
    void shouldStartFromACacheOfWhatWasRecorded() throws Exception {
        // Given
        var jar = TinyService.jar(directory);
        var recorded = service(jar, "recorded");
        recorded.record();
        recorded.start();
        recorded.close();

        // When
        recorded.makeCache();

        // Then
        assertThat(AotCache.ofService(jar).use()).containsExactly("-XX:AOTCache=" + directory.resolve("app.aot"));
        var fast = service(jar, "fast");
        fast.start();
        try {
            // A JVM that can't use its cache warns of it.
            assertThat(fast.log()).content().doesNotContain("[warning]");
            assertThat(ProcessHandle.of(fast.pid())
                            .orElseThrow()
                            .info()
                            .arguments()
                            .orElseThrow())
                    .contains("-XX:AOTCache=" + directory.resolve("app.aot"));
        } finally {
            fast.close();
        }
    }

    @Test
    void shouldSayWhyThereIsNoCacheIfNothingWasRecorded() {
        var jar = TinyService.jar(directory);
        var service = service(jar, "unrecorded");

        assertThatThrownBy(service::makeCache)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no AOT cache at %s; %s says why", directory.resolve("app.aot"), service.log());
        assertThat(AotCache.ofService(jar).use()).isEmpty();
    }

    private ServiceProcess service(Path jar, String name) {
        return new ServiceProcess(
                name, reaper, jar, LoopbackPort.anyFree(), Map.of("mood", "good"), directory.resolve(name + ".log"));
    }
}
