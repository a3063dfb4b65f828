package dev.lilt.session.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import dev.lilt.testing.EventStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class TooManyFollowersTest {
    private final String member = Service.someone();

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    /** A status other than 200 would end a browser's EventSource for good. */
    @Test
    void shouldTurnANinthFollowerAwayUntilOneLeaves() {
        // Given
        String id = Service.session(member, Service.MORNING);
        List<EventStream> followers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            EventStream follower = Service.follow(member, id, "");
            await().until(() -> follower.events().size() == 1);
            followers.add(follower);
        }

        // When
        EventStream ninth = Service.follow(member, id, "");

        // Then
        assertThat(ninth.response().statusCode()).isEqualTo(200);
        assertThat(ninth.response().headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(ninth.whole()).isEqualTo(": too many followers\nretry: 30000\n\n");
        assertThat(Service.as(member).get("/sessions/{id}", id).<Integer>path("followers"))
                .isEqualTo(8);
        followers.removeLast().close();
        await().untilAsserted(() -> {
            try (EventStream again = Service.follow(member, id, "")) {
                await().until(() -> again.text().contains("\n\n"));
                assertThat(again.text()).startsWith("retry: 2000\n\n");
            }
        });
        followers.forEach(EventStream::close);
        Service.command(member, id, "stop").then().statusCode(200);
    }
}
