package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;

/** What compiling came to. */
public sealed interface Compiled {
    /** A session. */
    record Session(Course course) implements Compiled {
        public Timeline timeline() {
            return course.timeline();
        }

        public List<Segment> segments() {
            return course.segments();
        }
    }

    /**
     * The ranges of the exercises don't reach the wish.
     *
     * @param usual what they usually take
     */
    record CannotFit(Duration usual) implements Compiled {}
}
