package dev.lilt.web.testing;

/** The three services. */
public record TestServices(TestService content, TestService session, TestService tracking) {
    /** Forgets what has arrived so far. */
    public void clear() {
        content.clear();
        session.clear();
        tracking.clear();
    }
}
