package dev.lilt.session.timeline;

import java.time.Duration;
import java.util.List;

/** What compiling came to. */
public sealed interface Compiled {
    /**
     * A session.
     *
     * @param segments one for each exercise, from 0 to the timeline's duration without a gap
     */
    record Session(Timeline timeline, List<Segment> segments) implements Compiled {
        public Session {
            segments = List.copyOf(segments);
        }

        public Course course() {
            return new Course(timeline, segments);
        }
    }

    /**
     * The ranges of the exercises don't reach the wish.
     *
     * @param usual what they usually take
     */
    record CannotFit(Duration usual) implements Compiled {}
}
