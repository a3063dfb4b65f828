package dev.lilt.session.stream;

import dev.lilt.session.testing.CueStream;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class LiveStreamTest {
    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldSmoke() {
        System.out.println("### " + Service.make("alma", Service.MORNING).asString());
        String id = Service.session("alma", Service.FAST_CATS);
        CueStream stream = CueStream.open("alma", id, "");
        System.out.println("### " + Service.command("alma", id, "start").asString());
        System.out.println("### " + stream.whole());
        System.out.println("### " + stream.response().headers().map());
        System.out.println("### " + Service.command("alma", id, "stop").asString());
    }
}
