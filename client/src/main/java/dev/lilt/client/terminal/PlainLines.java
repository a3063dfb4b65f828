package dev.lilt.client.terminal;

import dev.lilt.client.api.Cue;
import dev.lilt.client.api.Status;
import dev.lilt.client.api.StopGuidance;
import dev.lilt.client.follow.Key;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.Renderer;
import dev.lilt.client.follow.SessionSnapshot;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private @Nullable Cue hold;
    private @Nullable Duration sessionToldAt;

    public PlainLines(PrintStream out) {
        this.out = out;
        this.charsetFallback = new CharsetFallback(out.charset());
    }

    @Override
    public void opened(SessionSnapshot snapshot) {
        Double pace = snapshot.state().pace();
        String faster = pace == null || pace == 1 ? "" : ", %.0f times as fast".formatted(pace);
        line(
                snapshot.position(),
                snapshot.state().status().word(),
                "session " + snapshot.state().id() + ", "
                        + TextFormat.length(snapshot.state().duration()) + faster);
    }

    @Override
    public void turned(SessionSnapshot snapshot) {
        hold = snapshot.hold();
        Status status = snapshot.state().status();
        if (!status.isFinal()) {
            line(snapshot.position(), status.word(), "");
        }
    }

    @Override
    public void cue(Cue cue, SessionSnapshot snapshot) {
        if (hold != null && cue.atMs() >= hold.atMs() + hold.durationMs()) {
            held(hold, hold.duration());
        }
        line(cue.at(), cue.kind(), words(cue));
        if (cue.isSetUp() && !TextFormat.safe(cue.say()).isEmpty()) {
            line(cue.at(), "set-up", TextFormat.safe(cue.say()));
        }
        if (cue.isHold()) {
            hold = cue;
        }
        if (cue.kind().equals("done")) {
            session(snapshot, cue.at());
        }
    }

    private static String words(Cue cue) {
        String said = TextFormat.said(cue, " - ");
        List<String> place = new ArrayList<>(TextFormat.place(cue));
        if (!cue.kind().equals("rep")) {
            place.removeIf(words -> !words.endsWith("side"));
        }
        place.removeIf(words -> TextFormat.tells(said, words));
        return place.isEmpty() ? said : said + " (" + String.join(", ", place) + ")";
    }

    private void held(Cue held, Duration passed) {
        Duration end = held.at().plus(passed);
        double part = (double) passed.toMillis() / Math.max(1, held.durationMs());
        line(end, "held", Bar.ascii(part, BAR) + " " + TextFormat.part(passed, held.duration()));
        hold = null;
    }

    private void session(SessionSnapshot snapshot, Duration at) {
        sessionToldAt = at;
        double part = (double) at.toMillis() / Math.max(1, snapshot.state().durationMs());
        line(at, "session", Bar.ascii(part, BAR) + " " + Math.round(Math.floor(part * 100)) + " %");
    }

    @Override
    public void lost(String why, SessionSnapshot snapshot) {
        line(snapshot.position(), "offline", "no connection (" + why + "), trying again");
    }

    @Override
    public void back(SessionSnapshot snapshot) {
        line(snapshot.position(), "online", "connected again");
    }

    @Override
    public void stopping(SessionSnapshot snapshot) {
        if (snapshot.stop() != null) {
            line(snapshot.position(), "stopping", snapshot.stop().note());
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
    public void onKey(Consumer<Key> listener) {}

    @Override
    public void ended(Outcome.Ended end, SessionSnapshot snapshot) {
        if (hold != null) {
            Duration passed = snapshot.position().minus(hold.at());
            held(hold, passed.compareTo(hold.duration()) < 0 ? passed : hold.duration());
        }
        if (!snapshot.position().equals(sessionToldAt)) {
            session(snapshot, snapshot.position());
        }
        line(
                snapshot.position(),
                end.status().word(),
                end.active()
                        .map(active -> TextFormat.length(active) + " active")
                        .orElse(""));
        printGuidance(snapshot, snapshot.state().guidance());
    }

    private void printGuidance(SessionSnapshot snapshot, @Nullable StopGuidance guidance) {
        if (guidance != null) {
            line(snapshot.position(), "advice", TextFormat.safe(guidance.title()));
            guidance.texts().forEach(text -> line(snapshot.position(), "advice", TextFormat.safe(text)));
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
