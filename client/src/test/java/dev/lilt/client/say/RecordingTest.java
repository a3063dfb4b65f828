package dev.lilt.client.say;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final AudioFormat FORMAT = new AudioFormat(1000, 16, 1, true, false);

    @TempDir
    private Path folder;

    @Test
    void shouldPutEachSpeechAtItsTimeAndHearBothWhereTheyOverlap() throws Exception {
        // Given: a frame a millisecond
        Path wav = folder.resolve("session.wav");
        try (Recording recording = new Recording()) {
            recording.add(speech(FORMAT, 100, 200, 30_000), Duration.ofMillis(2));
            recording.add(speech(FORMAT, 10_000, 7), Duration.ofMillis(4));

            // When
            recording.write(wav);
        }

        // Then
        try (AudioInputStream written = AudioSystem.getAudioInputStream(wav.toFile())) {
            ByteBuffer samples = ByteBuffer.wrap(written.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            short[] frames = new short[samples.capacity() / 2];
            samples.asShortBuffer().get(frames);
            assertThat(written.getFormat().getSampleRate()).isEqualTo(1000);
            assertThat(frames).containsExactly(0, 0, 100, 200, 32_767, 7);
        }
    }

    @Test
    void shouldNotMixWhatIsOfTwoKinds() throws Exception {
        // Given
        try (Recording recording = new Recording()) {
            recording.add(speech(FORMAT, 1), Duration.ZERO);
            AudioFormat faster = new AudioFormat(2000, 16, 1, true, false);

            // When
            var thrown = assertThatThrownBy(() -> recording.add(speech(faster, 1), Duration.ZERO));

            // Then
            thrown.isInstanceOf(IllegalArgumentException.class);
        }
    }

    static AudioInputStream speech(AudioFormat format, int... samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            bytes.putShort((short) sample);
        }
        return new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length);
    }
}
