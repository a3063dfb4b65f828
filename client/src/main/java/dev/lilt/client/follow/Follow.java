package dev.lilt.client.follow;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.Refused;
import dev.lilt.client.stream.CueStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Follows sessions: shows every cue when it is due by the server's clock, turns keys into commands, and comes back when
 * the session is over or the member leaves.
 */
public final class Follow {
    /** Cues come this much ahead of their time, which bridges a bad network for as long. */
    public static final Duration LEAD = Duration.ofSeconds(5);

    private final Api api;
    private final Renderer renderer;
    private final Monotonic time;
    private final Duration lead;
    private final String locale;

    public Follow(Api api, Renderer renderer, Monotonic time) {
        this(api, renderer, time, LEAD, "en");
    }

    /**
     * @param lead 0–10 s
     * @param locale BCP 47 tag of the language of advice
     */
    public Follow(Api api, Renderer renderer, Monotonic time, Duration lead, String locale) {
        this.api = api;
        this.renderer = renderer;
        this.time = time;
        this.lead = lead;
        this.locale = locale;
    }

    /**
     * Follows {@code session} and starts it as soon as its stream stands, so that not a cue is missed.
     *
     * @throws Refused when the session can't be followed or started, or nobody answered for two minutes
     */
    public Outcome begin(String session) throws Refused, InterruptedException {
        return follow(session, true);
    }

    /**
     * Follows {@code session} in whatever state it is.
     *
     * @throws Refused when the session can't be followed, or nobody answered for two minutes
     */
    public Outcome join(String session) throws Refused, InterruptedException {
        return follow(session, false);
    }

    private Outcome follow(String session, boolean start) throws Refused, InterruptedException {
        BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
        try (Remote remote = new Remote(api, session, signals::add);
                CueStream stream = CueStream.open(
                        api.stream(session, lead),
                        api.pass(),
                        time::nanos,
                        heard -> signals.add(new Signal.Streamed(heard)))) {
            renderer.onKey(key -> signals.add(new Signal.Pressed(key)));
            return new Following(api, session, renderer, remote, locale, start).until(signals, time);
        }
    }
}
