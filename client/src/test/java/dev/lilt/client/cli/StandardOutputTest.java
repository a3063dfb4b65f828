package dev.lilt.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldPassOnThatThereIsNoRoom() {
        // Given
        PrintStream out = new PrintStream(new StandardOutput(new FullDisk(), () -> false), true);

        // When
        var thrown = assertThatThrownBy(() -> out.println("a line"));

        // Then
        thrown.isInstanceOfSatisfying(OutputFailure.class, failure -> {
            assertThat(failure.exitCode(new PrintStream(err, true, StandardCharsets.UTF_8)))
                    .isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualTo("lilt: the output can't be written: No space left on device\n");
        });
    }

    @Test
    void shouldEndInSilenceWhenTheReaderIsGone() {
        // Given
        PrintWriter out = new PrintWriter(new StandardOutput(new FullDisk(), () -> true), true);

        // When
        var thrown = assertThatThrownBy(() -> out.println("a line"));

        // Then
        thrown.isInstanceOfSatisfying(OutputFailure.class, failure -> {
            assertThat(failure.exitCode(new PrintStream(err, true, StandardCharsets.UTF_8)))
                    .isEqualTo(141);
            assertThat(err.size()).isZero();
        });
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
