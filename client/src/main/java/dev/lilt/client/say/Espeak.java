package dev.lilt.client.say;

import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** The speech synthesizer espeak-ng, a program that has to be installed. */
final class Espeak {
    /** Words a minute: the 2.5 words a second by which session-service fits speech into its time. */
    private static final int SPEED = 150;

    private static final int SHOWN_OF_AN_ERROR = 200;

    private final String program;

    Espeak(String program) {
        this.program = program;
    }

    /**
     * Checks that it is there.
     *
     * @throws IOException if it isn't, with a line for the member
     */
    void check() throws IOException, InterruptedException {
        run(List.of("--version"), "");
    }

    /**
     * Speaks into {@code wav}, in the language of {@code tag}.
     *
     * @return the speech, without a pause behind it
     */
    AudioInputStream record(String text, String tag, Path wav) throws IOException, InterruptedException {
        run(List.of("-v", voice(tag), "-s", "" + SPEED, "-z", "-w", wav.toString(), "--stdin"), text);
        try {
            return AudioSystem.getAudioInputStream(wav.toFile());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(Messages.text("say.failed", e.getMessage()), e);
        }
    }

    /** Speaks aloud, and returns at the end of it. */
    void play(String text, String tag) throws IOException, InterruptedException {
        run(List.of("-v", voice(tag), "-s", "" + SPEED, "-z", "--stdin"), text);
    }

    private static String voice(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return language.equals("en") ? "en-gb" : language;
    }

    private void run(List<String> arguments, String text) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Process process = start(command);
        try {
            try (OutputStream input = process.getOutputStream()) {
                input.write(text.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                String shown = said.substring(0, Math.min(said.length(), SHOWN_OF_AN_ERROR));
                throw new IOException(Messages.text("say.failed", shown));
            }
        } finally {
            process.destroy();
        }
    }

    private static Process start(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new IOException(Messages.text("say.no-program"), e);
        }
    }
}
