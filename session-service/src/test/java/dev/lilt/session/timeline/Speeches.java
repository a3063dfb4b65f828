package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Checks what a timeline says, as a client would hear it: by its own arithmetic, not the compiler's. */
final class Speeches {
    private Speeches() {}

    static void assertOneAfterTheOther(Timeline timeline) {
        Duration over = Duration.ZERO;
        String before = "";
        for (Cue cue : timeline.cues()) {
            String say = cue.content().say();
            if (!say.isEmpty()) {
                assertThat(cue.at())
                        .as("'%s' begins while '%s' is being said", say, before)
                        .isGreaterThanOrEqualTo(over);
                over = cue.at().plusMillis(300 + 400L * say.trim().split("\\s+").length);
                before = say;
            }
        }
    }
}
