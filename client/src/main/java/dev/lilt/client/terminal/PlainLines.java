package dev.lilt.client.terminal;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.follow.Key;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.Renderer;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A session as plain lines, {@code mm:ss kind text}, one per cue and a few between: for pipes, logs and screen readers.
 * No escape codes, no carriage returns.
 */
public final class PlainLines implements Renderer {
    private static final int BAR = 20;

    private final PrintStream out;
    private final CharsetFallback charsetFallback;
    private final @Nullable InputStream keys;
    private @Nullable ReceivedCue hold;
    private @Nullable Duration sessionToldAt;

    /** {@code keys}: where the member can say that they are in position, if anywhere. */
    public PlainLines(PrintStream out, @Nullable InputStream keys) {
        this.out = out;
        this.keys = keys;
        this.charsetFallback = new CharsetFallback(out.charset());
    }

    @Override
    public void opened(SessionSnapshot snapshot) {
        Double pace = snapshot.state().pace();
        String faster = pace == null || pace == 1 ? "" : Messages.text("session.faster", Math.round(pace));
        line(
                snapshot.position(),
                snapshot.state().status().word(),
                Messages.text(
                        "session.opened",
                        snapshot.state().id(),
                        TextFormat.length(snapshot.state().duration()) + faster));
        promptAtGate(snapshot);
    }

    @Override
    public void turned(SessionSnapshot snapshot) {
        hold = snapshot.hold();
        ReceivedStatus status = snapshot.state().status();
        if (status == ReceivedStatus.WAITING) {
            promptAtGate(snapshot);
        } else if (!status.isFinal()) {
            line(snapshot.position(), status.word(), "");
        }
    }

    private void promptAtGate(SessionSnapshot snapshot) {
        if (snapshot.state().status() == ReceivedStatus.WAITING) {
            String prompt = Messages.text(keys == null ? "gate.elsewhere" : "gate.press");
            line(snapshot.position(), ReceivedStatus.WAITING.word(), prompt);
        }
    }

    @Override
    public void cue(ReceivedCue cue, SessionSnapshot snapshot) {
        if (hold != null && cue.atMs() >= hold.atMs() + hold.durationMs()) {
            lasted(hold, hold.duration());
        }
        line(cue.at(), TextFormat.kind(cue), words(cue));
        if (cue.isSetUp() && !TextFormat.safe(cue.say()).isEmpty()) {
            line(cue.at(), Messages.text("line.set-up"), TextFormat.safe(cue.say()));
        }
        if (cue.isHold()) {
            hold = cue;
        }
        if (cue.kind().equals("done")) {
            session(snapshot, cue.at());
        }
    }

    private static String words(ReceivedCue cue) {
        String said = TextFormat.said(cue, " - ");
        List<String> place = new ArrayList<>(
                cue.kind().equals("rep")
                        ? TextFormat.place(cue)
                        : TextFormat.side(cue).stream().toList());
        place.removeIf(words -> TextFormat.tells(said, words));
        return place.isEmpty() ? said : said + " (" + String.join(", ", place) + ")";
    }

    private void lasted(ReceivedCue over, Duration passed) {
        Duration end = over.at().plus(passed);
        double part = (double) passed.toMillis() / Math.max(1, over.durationMs());
        line(end, Messages.text("line.lasted"), Bar.ascii(part, BAR) + " " + TextFormat.part(passed, over.duration()));
        hold = null;
    }

    private void session(SessionSnapshot snapshot, Duration at) {
        sessionToldAt = at;
        double part = (double) at.toMillis() / Math.max(1, snapshot.state().durationMs());
        line(at, Messages.text("line.session"), Bar.ascii(part, BAR) + " " + Math.round(Math.floor(part * 100)) + " %");
    }

    @Override
    public void lost(String why, SessionSnapshot snapshot) {
        line(snapshot.position(), Messages.text("line.offline"), Messages.text("line.offline.text", why));
    }

    @Override
    public void back(SessionSnapshot snapshot) {
        line(snapshot.position(), Messages.text("line.online"), Messages.text("line.online.text"));
    }

    @Override
    public void stopping(SessionSnapshot snapshot) {
        if (snapshot.stop() != null) {
            line(
                    snapshot.position(),
                    Messages.text("standing.stopping"),
                    snapshot.stop().note());
            printGuidance(snapshot, snapshot.stop().guidance());
        }
    }

    @Override
    public void notice(String line) {
        print(line);
    }

    @Override
    public void draw(SessionSnapshot snapshot) {}

    @Override
    public Duration frame() {
        return Duration.ofDays(1);
    }

    @Override
    public void onKey(Consumer<Key> listener) {
        if (keys != null) {
            Thread.ofPlatform().daemon().name("keyboard").start(() -> read(keys, listener));
        }
    }

    /** A line, or a blank where the terminal passes on single keys; all else is no key here. */
    private static void read(InputStream keys, Consumer<Key> listener) {
        try {
            for (int read = keys.read(); read >= 0; read = keys.read()) {
                if (read == ' ' || read == '\n') {
                    listener.accept(Key.Plain.READY);
                }
            }
        } catch (IOException e) {
            // Nobody is there any more; the session goes on without.
        }
    }

    @Override
    public void ended(Outcome.Ended end, SessionSnapshot snapshot) {
        if (hold != null) {
            Duration passed = snapshot.position().minus(hold.at());
            lasted(hold, passed.compareTo(hold.duration()) < 0 ? passed : hold.duration());
        }
        if (!snapshot.position().equals(sessionToldAt)) {
            session(snapshot, snapshot.position());
        }
        line(
                snapshot.position(),
                end.status().word(),
                end.active()
                        .map(active -> Messages.text("end.active-only", TextFormat.length(active)))
                        .orElse(""));
        printGuidance(snapshot, snapshot.state().guidance());
    }

    private void printGuidance(SessionSnapshot snapshot, @Nullable ReceivedStopGuidance guidance) {
        if (guidance != null) {
            String advice = Messages.text("line.advice");
            guidance.alarm()
                    .map(call -> "!! " + call.toUpperCase(Locale.ROOT) + " !!")
                    .ifPresent(call -> line(snapshot.position(), advice, call));
            line(snapshot.position(), advice, TextFormat.safe(guidance.title()));
            guidance.texts().forEach(text -> line(snapshot.position(), advice, TextFormat.safe(text)));
        }
    }

    private void line(Duration at, String kind, String words) {
        print("%s  %-11s  %s"
                .formatted(TextFormat.clock(at), TextFormat.safe(kind), words)
                .stripTrailing());
    }

    private void print(String line) {
        out.println(charsetFallback.fit(line));
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
