package dev.lilt.benchmarks.lilt;

import dev.lilt.benchmarks.http.HttpConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The timelines that followers' logs are compared with, as {@code GET /sessions/{id}/timeline} tells them. */
public final class TimelineReader {
    private TimelineReader() {}

    /**
     * The timelines of these sessions, each once; as the load generator reads them.
     *
     * @param sessions all of one kind: a few of them stand for all
     */
    public static List<Map<String, Object>> read(int port, List<RunningSession> sessions) throws IOException {
        var timelines = new LinkedHashMap<String, Map<String, Object>>();
        int step = Math.max(1, sessions.size() / 20);
        try (var connection = new HttpConnection(port)) {
            for (int i = 0; i < sessions.size(); i += step) {
                var session = sessions.get(i);
                var body = connection
                        .get("/sessions/" + session.id() + "/timeline", session.token())
                        .orThrow()
                        .body();
                var timeline = SessionMaker.json(body);
                var atMs = new ArrayList<Long>();
                timeline.get("cues").forEach(cue -> atMs.add(cue.get("atMs").longValue()));
                String id = timeline.get("timelineId").textValue();
                timelines.put(id, Map.of("timelineId", id, "pace", SessionMaker.PACE, "atMs", atMs));
            }
        }
        return List.copyOf(timelines.values());
    }
}
