package dev.lilt.browsertests.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Deviations of cues in a page from their due times, as the page has them and as the services have them. */
public final class Timings {
    private final JsonNode entries;
    private final double timeOrigin;

    private Timings(JsonNode entries, double timeOrigin) {
        this.entries = entries;
        this.timeOrigin = timeOrigin;
    }

    public static Timings of(Page page) {
        return new Timings(
                WebClient.valueOf(page, "window.lilt?.timing ?? []"),
                WebClient.valueOf(page, "performance.timeOrigin").doubleValue());
    }

    /**
     * Returns the deviations of a session whose position ran undisturbed since its newest revision.
     *
     * @param what {@code shownAt}, {@code soundedAt} or {@code vibratedAt}
     */
    public List<Double> deviations(GuidedSession session, String what) {
        var deviations = new ArrayList<Double>();
        for (JsonNode entry : entries) {
            int index = entry.get("index").intValue();
            boolean known = index < session.cues().size();
            if (known && entry.has(what) && entry.get("revision").intValue() == session.revision()) {
                deviations.add(entry.get(what).doubleValue() + timeOrigin - session.dueAt(index));
            }
        }
        return deviations;
    }

    /** Returns the deviations of the page's due times from those of the services: the error of its clock. */
    public List<Double> clockErrors(GuidedSession session) {
        return deviations(session, "dueAt");
    }

    /** The indexes of the cues that were shown, sounded or felt, in order. */
    public List<Integer> indexes(String what) {
        var indexes = new ArrayList<Integer>();
        for (JsonNode entry : entries) {
            if (entry.has(what)) {
                indexes.add(entry.get("index").intValue());
            }
        }
        return indexes;
    }
}
