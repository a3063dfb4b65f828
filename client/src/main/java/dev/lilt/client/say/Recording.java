package dev.lilt.client.say;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;

/**
 * Speeches put together at their times, silence between them; where two overlap, both are heard. It is kept in a file,
 * since a session may last for hours.
 */
final class Recording implements Closeable {
    private final Path file;
    private final RandomAccessFile samples;
    private @Nullable AudioFormat format;

    Recording() throws IOException {
        this.file = Files.createTempFile("lilt", ".pcm");
        this.samples = new RandomAccessFile(file.toFile(), "rw");
    }

    /**
     * Adds a speech of 16-bit samples on one channel.
     *
     * @throws IllegalArgumentException for another kind of samples, or other than those before
     */
    void add(AudioInputStream speech, Duration at) throws IOException {
        AudioFormat added = speech.getFormat();
        if (added.getSampleSizeInBits() != 16 || added.getChannels() != 1 || added.isBigEndian()) {
            throw new IllegalArgumentException("not 16-bit mono, little-endian: " + added);
        }
        if (format != null && !format.matches(added)) {
            throw new IllegalArgumentException(added + " after " + format);
        }
        format = added;
        long frame = Math.round(at.toMillis() * (double) added.getFrameRate() / 1000);
        mix(speech.readAllBytes(), frame * Short.BYTES);
    }

    private void mix(byte[] speech, long position) throws IOException {
        byte[] before = new byte[(int) Math.clamp(samples.length() - position, 0, (long) speech.length)];
        samples.seek(position);
        samples.readFully(before);
        ByteBuffer sum = ByteBuffer.wrap(speech).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer there = ByteBuffer.wrap(before).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 1 < before.length; i += Short.BYTES) {
            int both = there.getShort(i) + sum.getShort(i);
            sum.putShort(i, (short) Math.clamp(both, Short.MIN_VALUE, Short.MAX_VALUE));
        }
        samples.seek(position);
        samples.write(speech);
    }

    /** Writes what was added as WAV. */
    void write(Path wav) throws IOException {
        AudioFormat written = format == null ? new AudioFormat(22_050, 16, 1, true, false) : format;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            var whole = new AudioInputStream(raw, written, samples.length() / Short.BYTES);
            AudioSystem.write(whole, AudioFileFormat.Type.WAVE, wav.toFile());
        }
    }

    @Override
    public void close() throws IOException {
        samples.close();
        Files.deleteIfExists(file);
    }
}
