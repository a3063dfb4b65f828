package dev.lilt.client.follow;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.stream.CueStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Follows sessions: shows every cue when it is due by the server's clock, turns keys into commands, and comes back when
 * the session is over or the member leaves.
 */
public final class SessionFollower {
    /** Cues come this much ahead of their time, which bridges a bad network for as long. */
    public static final Duration LEAD = Duration.ofSeconds(5);

    private final Api api;
    private final Renderer renderer;
    private final Monotonic time;
    private final Duration lead;

    /** @param lead 0–10 s */
    public SessionFollower(Api api, Renderer renderer, Monotonic time, Duration lead) {
        this.api = api;
        this.renderer = renderer;
        this.time = time;
        this.lead = lead;
    }

    /**
     * Follows {@code session} and starts it as soon as its stream stands, so that not a cue is missed.
     *
     * @throws ApiException when the session can't be followed or started, or nobody answered for two minutes
     */
    public Outcome begin(String session) throws ApiException, InterruptedException {
        return follow(session, true);
    }

    /**
     * Follows {@code session} in whatever state it is.
     *
     * @throws ApiException when the session can't be followed, or nobody answered for two minutes
     */
    public Outcome join(String session) throws ApiException, InterruptedException {
        return follow(session, false);
    }

    private Outcome follow(String session, boolean start) throws ApiException, InterruptedException {
        BlockingQueue<FollowEvent> signals = new LinkedBlockingQueue<>();
        try (CommandSender sender = new CommandSender(api, session, signals::add);
                CueStream stream = CueStream.open(
                        api.stream(session, lead),
                        api.credentials(),
                        time::nanos,
                        heard -> signals.add(new FollowEvent.Streamed(heard)))) {
            renderer.onKey(key -> signals.add(new FollowEvent.Pressed(key)));
            return new FollowLoop(api, session, renderer, sender, start).until(signals, time);
        }
    }
}
