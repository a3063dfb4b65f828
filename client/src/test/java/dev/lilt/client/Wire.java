package dev.lilt.client;

import java.time.Instant;

/** JSON and events as the services write them, at an instant that all tests share. */
public final class Wire {
    public static final Instant TEN = Instant.parse("2026-11-22T10:00:00.000Z");
    public static final String SESSION = "0198c2f4-7d2e-7c11-9a54-3f1f6f0c2b11";

    private Wire() {}

    /** A state of one minute's session whose {@code at} and {@code serverTime} are {@code seconds} past ten. */
    public static String state(long revision, String status, long positionMs, int seconds) {
        String at = at(seconds);
        return ("{\"id\":\"%s\",\"revision\":%d,\"status\":\"%s\",\"positionMs\":%d,\"at\":\"%s\",\"serverTime\":\"%s\","
                        + "\"durationMs\":60000,\"timelineId\":\"sha256:00\",\"exercise\":\"pelvic-tilt\",\"followers\":1}")
                .formatted(SESSION, revision, status, positionMs, at, at);
    }

    /** The state of a session that waits at gates. */
    public static String gatedState(long revision, String status, long positionMs, int seconds) {
        return state(revision, status, positionMs, seconds)
                .replace("\"followers\":1", "\"followers\":1,\"waitForReady\":true");
    }

    /** A cue of two seconds, due {@code seconds} past ten and just as far into the session. */
    public static String cue(int index, int seconds, String kind, String more) {
        return ("{\"index\":%d,\"atMs\":%d,\"durationMs\":2000,\"kind\":\"%s\",\"exercise\":\"pelvic-tilt\",%s"
                        + "\"haptic\":\"short\",\"dueAt\":\"%s\"}")
                .formatted(index, seconds * 1000, kind, more, at(seconds));
    }

    public static String event(String id, String name, String data) {
        return "id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n";
    }

    /** The state that opens every connection: it has no id. */
    public static String opening(String state) {
        return "retry: 1\n\nevent: state\ndata: " + state + "\n\n";
    }

    private static String at(int seconds) {
        return TEN.plusSeconds(seconds).toString().replace("Z", ".000Z");
    }
}
