package dev.lilt.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @TempDir
    private Path directory;

    @Test
    void shouldCallADiskFullThatHasNoRoomForASegment() {
        assertThat(DiskSpace.hint(Path.of("/data"), (16L << 20) - 1))
                .isEqualTo("the disk that holds /data is full, 15 MiB are left");
        assertThat(DiskSpace.hint(Path.of("/data"), 16L << 20)).isEmpty();
    }

    @Test
    void shouldTakeItFromTheLogOfAPartThatMadeRoomAgain() throws Exception {
        // Given
        var log = Files.writeString(
                directory.resolve("postgresql.log"), "FATAL:  could not write to file: No space left on device\n");

        // When
        String hint = DiskSpace.hint(directory, log);

        // Then
        assertThat(hint).isEqualTo("the disk that holds " + directory + " was full");
        assertThat(DiskSpace.hint(directory, directory.resolve("none.log"))).isEmpty();
    }
}
