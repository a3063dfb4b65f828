package dev.lilt.tracking.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A completion as session-service sends it, to be changed one field at a time. Times are texts, so that tests can send
 * what no producer would.
 */
public record Completion(
        String sessionId,
        String memberId,
        String zone,
        String startedAt,
        String endedAt,
        String status,
        List<String> activeIntervals,
        List<String> repsDone) {
    /** Completed in Vienna, and nothing done. */
    public static Completion of(String memberId, String startedAt, String endedAt) {
        return new Completion(
                UUID.randomUUID().toString(),
                memberId,
                "Europe/Vienna",
                startedAt,
                endedAt,
                "completed",
                List.of(),
                List.of());
    }

    public Completion withId(String id) {
        return new Completion(id, memberId, zone, startedAt, endedAt, status, activeIntervals, repsDone);
    }

    public Completion in(String otherZone) {
        return new Completion(sessionId, memberId, otherZone, startedAt, endedAt, status, activeIntervals, repsDone);
    }

    public Completion ended(String otherStatus) {
        return new Completion(sessionId, memberId, zone, startedAt, endedAt, otherStatus, activeIntervals, repsDone);
    }

    public Completion tilting(String from, String to) {
        return with(interval(from, to, "pelvic-tilt", "strength", "light"));
    }

    public Completion walking(String from, String to) {
        return with(interval(from, to, "walk-pelvic-sway", "aerobic", "moderate"));
    }

    /** With a warm pack. */
    public Completion resting(String from, String to) {
        return with(interval(from, to, "heat-or-cold", "rest", "light"));
    }

    public Completion with(String interval) {
        List<String> more = new ArrayList<>(activeIntervals);
        more.add(interval);
        return new Completion(sessionId, memberId, zone, startedAt, endedAt, status, more, repsDone);
    }

    public Completion reps(String exercise, int reps) {
        List<String> more = new ArrayList<>(repsDone);
        more.add("{\"exercise\":\"%s\",\"reps\":%d}".formatted(exercise, reps));
        return new Completion(sessionId, memberId, zone, startedAt, endedAt, status, activeIntervals, more);
    }

    public static String interval(String from, String to, String exercise, String kind, String intensity) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"exercise\":\"%s\",\"version\":1,\"kind\":\"%s\",\"intensity\":\"%s\"}"
                .formatted(from, to, exercise, kind, intensity);
    }

    public String json() {
        return """
                {"sessionId":"%s","memberId":"%s","zone":"%s","startedAt":"%s","endedAt":"%s","status":"%s",\
                "activeIntervals":[%s],"repsDone":[%s]}""".formatted(
                        sessionId,
                        memberId,
                        zone,
                        startedAt,
                        endedAt,
                        status,
                        String.join(",", activeIntervals),
                        String.join(",", repsDone));
    }

    public byte[] bytes() {
        return json().getBytes(UTF_8);
    }
}
