package dev.lilt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void shouldKeepTheSigningKeyForItsOwnerOnly() throws Exception {
        // Given
        var data = new DataDirectory(directory.resolve("made/on/demand"));

        // When
        var key = data.signingKey();

        // Then
        var file = data.path().resolve("signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(data.signingKey().jwks()).isEqualTo(key.jwks());
        try (var files = Files.list(data.path())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void shouldKeepTheKeyOfTheWebClientsCookies() throws Exception {
        // Given
        var data = new DataDirectory(directory.resolve("stack"));

        // When
        var key = data.cookieKey();

        // Then
        assertThat(key).matches("[A-Za-z0-9_-]{32}");
        assertThat(data.cookieKey()).isEqualTo(key);
        var file = data.path().resolve("web-cookies.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldSayWhichFileIsNoKey() throws Exception {
        var file = Files.writeString(directory.resolve("signing-key.json"), "{}");

        assertThatThrownBy(() -> new DataDirectory(directory).signingKey())
                .isInstanceOf(StackStartException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("remove it and start again");
    }

    @Test
    void shouldBeItsOwnersOnly() throws Exception {
        // Given: as an earlier Lilt left it
        var data = new DataDirectory(directory.resolve("stack"));
        Files.createDirectories(data.kafka());
        Files.setPosixFilePermissions(data.path(), PosixFilePermissions.fromString("rwxr-xr-x"));

        // When
        data.lock().release();

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void shouldLeaveADirectoryThatIsNotOnlyAStacksAsItIs() throws Exception {
        // Given
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(directory.resolve("letter.txt"), "Dear Alma");
        var data = new DataDirectory(directory);

        // When
        data.lock().release();
        data.removeLogs();

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.logs())))
                .isEqualTo("rwx------");
    }

    @Test
    void shouldRemoveNothingThatIsNotAStacks() throws Exception {
        // Given
        var data = new DataDirectory(directory);
        var letter = Files.writeString(directory.resolve("letter.txt"), "Dear Alma");
        Files.createDirectories(data.kafka().resolve("log"));
        Files.writeString(data.kafka().resolve("log/segment"), "records");
        var key = data.signingKey();

        // When
        data.empty();

        // Then
        assertThat(letter).exists();
        assertThat(data.kafka()).doesNotExist();
        assertThat(data.signingKey().jwks()).isEqualTo(key.jwks());
    }
}
