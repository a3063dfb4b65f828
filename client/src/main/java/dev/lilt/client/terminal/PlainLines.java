package dev.lilt.client.terminal;

import dev.lilt.client.api.Advice;
import dev.lilt.client.api.Cue;
import dev.lilt.client.api.Status;
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
    private final CharsetFallback repertoire;
    private @Nullable Cue hold;
    private @Nullable Duration sessionToldAt;

    public PlainLines(PrintStream out) {
        this.out = out;
        this.repertoire = new CharsetFallback(out.charset());
    }

    @Override
    public void opened(SessionSnapshot moment) {
        Double pace = moment.state().pace();
        String faster = pace == null || pace == 1 ? "" : ", %.0f times as fast".formatted(pace);
        line(
                moment.position(),
                moment.state().status().word(),
                "session " + moment.state().id() + ", "
                        + TextFormat.length(moment.state().duration()) + faster);
    }

    @Override
    public void turned(SessionSnapshot moment) {
        hold = moment.hold();
        Status status = moment.state().status();
        if (!status.isFinal()) {
            line(moment.position(), status.word(), "");
        }
    }

    @Override
    public void cue(Cue cue, SessionSnapshot moment) {
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
            session(moment, cue.at());
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

    private void session(SessionSnapshot moment, Duration at) {
        sessionToldAt = at;
        double part = (double) at.toMillis() / Math.max(1, moment.state().durationMs());
        line(at, "session", Bar.ascii(part, BAR) + " " + Math.round(Math.floor(part * 100)) + " %");
    }

    @Override
    public void lost(String why, SessionSnapshot moment) {
        line(moment.position(), "offline", "no connection (" + why + "), trying again");
    }

    @Override
    public void back(SessionSnapshot moment) {
        line(moment.position(), "online", "connected again");
    }

    @Override
    public void stopping(SessionSnapshot moment) {
        if (moment.stop() != null) {
            line(moment.position(), "stopping", moment.stop().note());
            advise(moment, moment.stop().advice());
        }
    }

    @Override
    public void notice(String line) {
        print(line);
    }

    @Override
    public void draw(SessionSnapshot moment) {}

    @Override
    public Duration frame() {
        return Duration.ofDays(1);
    }

    @Override
    public void onKey(Consumer<Key> listener) {}

    @Override
    public void ended(Outcome.Ended end, SessionSnapshot moment) {
        if (hold != null) {
            Duration passed = moment.position().minus(hold.at());
            held(hold, passed.compareTo(hold.duration()) < 0 ? passed : hold.duration());
        }
        if (!moment.position().equals(sessionToldAt)) {
            session(moment, moment.position());
        }
        line(
                moment.position(),
                end.status().word(),
                end.active()
                        .map(active -> TextFormat.length(active) + " active")
                        .orElse(""));
        advise(moment, moment.state().guidance());
    }

    private void advise(SessionSnapshot moment, @Nullable Advice advice) {
        if (advice != null) {
            line(moment.position(), "advice", TextFormat.safe(advice.title()));
            advice.texts().forEach(text -> line(moment.position(), "advice", TextFormat.safe(text)));
        }
    }

    private void line(Duration at, String kind, String words) {
        print("%s  %-11s  %s"
                .formatted(TextFormat.clock(at), TextFormat.safe(kind), words)
                .stripTrailing());
    }

    private void print(String line) {
        out.println(repertoire.fit(line));
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
