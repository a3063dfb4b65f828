package dev.lilt.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session or command that is stored is answered as stored, though an observer fails. */
@SessionServiceTest
class ObserverThatFailsTest {
    private static volatile String failsFor = "";

    private final String member = Service.someone();

    @BeforeEach
    void failForThisMember() {
        Service.waitForContent();
        failsFor = member;
    }

    @AfterEach
    void failNoMore() {
        failsFor = "";
    }

    @Test
    void shouldMakeASessionAndTakeACommandAllTheSame() {
        // When
        Response made = Service.make(member, Service.MORNING);
        Response started = Service.command(member, made.path("id"), "start");

        // Then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(started.statusCode()).isEqualTo(200);
        assertThat(started.<String>path("status")).isEqualTo("running");
    }

    @ApplicationScoped
    static class Failing {
        void onMade(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionMade made) {
            failFor(made.session().member());
        }

        void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionChanged change) {
            failFor(change.session().member());
        }

        private static void failFor(String member) {
            if (member.equals(failsFor)) {
                throw new IllegalStateException("this observer fails");
            }
        }
    }
}
