package dev.lilt.session.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.state.ActiveSpans;
import dev.lilt.session.state.Session;
import dev.lilt.session.timeline.EncodedCue;
import dev.lilt.session.view.SessionState;
import dev.lilt.session.view.SessionStates;
import dev.lilt.session.view.StopGuidanceLookup;
import dev.lilt.support.sse.EventStreamFrames;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Encodes the events of a session's log as frames. */
@Singleton
class EventEncoder {
    private final ObjectMapper json;
    private final SessionStates states;
    private final StopGuidanceLookup guidance;
    private final StopCueBuilder stopCues;

    EventEncoder(ObjectMapper json, SessionStates states, StopGuidanceLookup guidance, StopCueBuilder stopCues) {
        this.json = json;
        this.states = states;
        this.guidance = guidance;
        this.stopCues = stopCues;
    }

    /** A fresh state, which is not part of the log and so doesn't move a client's place in it. */
    String state(Session session, Instant now, boolean resync) {
        SessionState state = states.at(session, now);
        return EventStreamFrames.event("state", text(resync ? state.resynced() : state));
    }

    /** Appends the event's frame. */
    void encode(Buffer to, Session session, LogEvent event, Instant now) {
        switch (event) {
            case LogEvent.CueEvent cue -> SseFrames.cue(to, cue);
            case LogEvent.LastCueEvent stopped -> SseFrames.cue(to, lastCue(session, stopped));
            case LogEvent.StateEvent state ->
                SseFrames.state(to, state.id(), text(states.asOf(session, state.revision(), now)));
            case LogEvent.EndEvent end -> SseFrames.end(to, end.id(), text(end(session, now)));
        }
    }

    /** A cue as any other, so that a watch buzzes and speaks it. */
    private LogEvent.CueEvent lastCue(Session session, LogEvent.LastCueEvent event) {
        EncodedCue cue = EncodedCue.of(stopCues.lastCue(session, event.id().cueIndex()));
        return new LogEvent.CueEvent(event.id(), cue, event.revision().at());
    }

    private End end(Session session, Instant now) {
        Duration active = session.activityAt(now).map(ActiveSpans::active).orElse(Duration.ZERO);
        return new End(
                session.id(),
                session.log().last().number(),
                session.log().statusAt(now).wire(),
                active.toMillis(),
                guidance.of(session).orElse(null));
    }

    private String text(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event can always be written as JSON", impossible);
        }
    }
}
