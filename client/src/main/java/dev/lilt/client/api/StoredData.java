package dev.lilt.client.api;

/** The amount that tracking-service holds on a member. */
public record StoredData(int sessions, int targets) {
    public boolean isNothing() {
        return sessions == 0 && targets == 0;
    }
}
