package dev.lilt.session.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.catalog.CatalogFilled;
import dev.lilt.session.testing.Content;
import dev.lilt.session.testing.Rows;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class WarmUpTest {
    @Inject
    WarmUp warmUp;

    @Inject
    Catalog catalog;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    @Inject
    CountedFillings fillings;

    /** Counts how often the catalog was said to be full. */
    @Singleton
    static class CountedFillings {
        private final AtomicInteger count = new AtomicInteger();

        void count(@Observes CatalogFilled filled) {
            count.incrementAndGet();
        }
    }

    @BeforeEach
    void waitForContent() {
        Service.waitForContent();
    }

    @Test
    void shouldComeToAnAnswerAndStoreNothing() throws JsonProcessingException {
        // When
        JsonNode answer =
                json.readTree(warmUp.createOne(catalog.now().plans().iterator().next()));

        // Then
        assertThat(answer.path("status").textValue()).isEqualTo("ready");
        assertThat(answer.path("durationMs").intValue()).isPositive();
        assertThat(Rows.text(
                        database,
                        "select count(*) from sessions where id = '%s' or member_id = ''"
                                .formatted(answer.path("id").textValue())))
                .isEqualTo("0");
    }

    @Test
    void shouldBeAskedForOnceHoweverMuchIsPublished() {
        // When
        Content.publishSupine();

        // Then
        assertThat(fillings.count).hasValue(1);
    }
}
