package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedCue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Notes what is shown, and when. */
record Recorder(VirtualTime time, List<String> shown) implements Renderer {
    private void note(String what) {
        shown.add("%.3f %s".formatted(time.now().toMillis() / 1000.0, what));
    }

    @Override
    public void opened(SessionSnapshot snapshot) {
        note("opened " + snapshot.state().status().word());
    }

    @Override
    public void turned(SessionSnapshot snapshot) {
        note("turned " + snapshot.state().status().word());
    }

    @Override
    public void cue(ReceivedCue cue, SessionSnapshot snapshot) {
        note("cue " + cue.index());
    }

    @Override
    public void lost(String why, SessionSnapshot snapshot) {
        note("lost " + why);
    }

    @Override
    public void back(SessionSnapshot snapshot) {
        note("back");
    }

    @Override
    public void stopping(SessionSnapshot snapshot) {
        PendingStop stop = Objects.requireNonNull(snapshot.stop());
        String guidance = stop.guidance() == null ? "" : " " + stop.guidance().title();
        note("stopping" + guidance + ": " + stop.note());
    }

    @Override
    public void notice(String line) {
        note("notice " + line);
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
        note("ended " + end.status());
    }

    @Override
    public void close() {}
}
