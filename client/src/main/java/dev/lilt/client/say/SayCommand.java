package dev.lilt.client.say;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.MemberProfile;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.api.SessionCommand;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.language.Messages;
import dev.lilt.client.session.SessionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.sound.sampled.AudioInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lilt say}: a session as it sounds, and whether each speech ends before the next begins. */
@Command(
        name = "say",
        description = {
            "Speaks a session through espeak-ng, each cue at its time, and prints a table of the speeches: when each"
                    + " begins, how long it takes, how long it is until the next, and by how much it overlaps that.",
            "It makes a session for its words, and stops it at once. Overlaps are told, and no failure."
        },
        customSynopsis = "lilt say BLOCK [--plan P] [--minutes M] [--out FILE] [options]%n",
        exitCodeList = {
            "0:spoken",
            "1:refused or unreachable, or espeak-ng is missing, with the reason in one line",
            ServiceCommand.MISUSED
        })
public final class SayCommand extends ServiceCommand {
    private static final String ROW = "%8s %8s %8s  %s";

    private final Espeak espeak;

    @Parameters(paramLabel = "BLOCK", description = "A block of the plan, as in morning.")
    private String block = "";

    @Option(names = "--plan", paramLabel = "P", description = "A day plan (default: back-care-day).")
    private String plan = "back-care-day";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A new WAV file with the whole session, instead of speaking it now.")
    private @Nullable Path file;

    @Mixin
    private SessionOptions options = new SessionOptions();

    public SayCommand(CliEnvironment environment) {
        this(environment, "espeak-ng");
    }

    /** {@code program}: where espeak-ng is. */
    public SayCommand(CliEnvironment environment, String program) {
        super(environment);
        this.espeak = new Espeak(program);
    }

    @Override
    protected int run(Api api) throws ApiException, IOException, InterruptedException {
        if (file != null && Files.exists(file)) {
            throw new IOException(Messages.text("file.exists", file));
        }
        espeak.check();
        ReceivedState made = api.create(options.block(plan, block, MemberProfile.Clearance.NOTHING_APPLIES))
                .state();
        List<ReceivedCue> spoken;
        try {
            spoken = Speech.spoken(api.timeline(made.id()).cues());
        } finally {
            api.command(made.id(), SessionCommand.stopFor(List.of()));
        }
        say(Messages.text("say.stopped", made.id()));
        String tag = made.locale() == null ? Messages.tag() : made.locale();
        List<Speech> speeches = measured(spoken, tag);
        say(ROW.formatted((Object[]) Messages.text("say.heading").split(",", -1)));
        if (file == null) {
            play(speeches, tag);
        } else {
            speeches.forEach(this::row);
            say(Messages.text("file.written", file));
        }
        summary(speeches);
        return 0;
    }

    /** Each is spoken once, to know how long it takes, and put into the recording if there is to be one. */
    private List<Speech> measured(List<ReceivedCue> spoken, String tag) throws IOException, InterruptedException {
        List<Duration> lengths = new ArrayList<>();
        Path wav = Files.createTempFile("lilt", ".wav");
        try (Recording recording = new Recording()) {
            for (ReceivedCue cue : spoken) {
                try (AudioInputStream speech = espeak.record(String.valueOf(cue.say()), tag, wav)) {
                    double seconds = speech.getFrameLength()
                            / (double) speech.getFormat().getFrameRate();
                    lengths.add(Duration.ofMillis(Math.round(seconds * 1000)));
                    recording.add(speech, cue.at());
                }
            }
            if (file != null) {
                recording.write(file);
            }
        } finally {
            Files.deleteIfExists(wav);
        }
        return Speech.of(spoken, lengths);
    }

    private void play(List<Speech> speeches, String tag) throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (Speech speech : speeches) {
            Duration left = speech.at().minusNanos(System.nanoTime() - began);
            if (left.isPositive()) {
                Thread.sleep(left);
            }
            row(speech);
            espeak.play(speech.text(), tag);
        }
    }

    private void row(Speech speech) {
        String room = speech.room() == null ? "" : seconds(speech.room()) + " s";
        String overlap =
                speech.overlap().isZero() ? "" : "  <- " + Messages.text("say.overlaps", seconds(speech.overlap()));
        say(ROW.formatted(clock(speech.at()), seconds(speech.length()) + " s", room, speech.text() + overlap));
    }

    private void summary(List<Speech> speeches) {
        List<Speech> overlapping =
                speeches.stream().filter(speech -> !speech.overlap().isZero()).toList();
        say(overlapping.stream()
                .max(Comparator.comparing(Speech::overlap))
                .map(worst -> Messages.text(
                        "say.total", overlapping.size(), speeches.size(), seconds(worst.overlap()), clock(worst.at())))
                .orElseGet(() -> Messages.text("say.none", speeches.size())));
    }

    private static String clock(Duration at) {
        return "%02d:%02d.%d".formatted(at.toMinutes(), at.toSecondsPart(), at.toMillisPart() / 100);
    }

    private static String seconds(Duration length) {
        return String.format(Locale.ROOT, "%.2f", length.toMillis() / 1000.0);
    }
}
