package dev.lilt.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {
    @TempDir
    private Path directory;

    @Test
    void shouldMakeASecretOnceForItsOwnerOnly() throws Exception {
        // Given
        var file = directory.resolve("made/secret");

        // When
        String first = OwnerOnly.readOrCreate(file, () -> "one");
        String second = OwnerOnly.readOrCreate(file, () -> "two");

        // Then
        assertThat(first).isEqualTo("one");
        assertThat(second).isEqualTo("one");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }
}
