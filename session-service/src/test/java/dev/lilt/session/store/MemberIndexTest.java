package dev.lilt.session.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.state.Session;
import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Making a session reads the sessions of its member, and no others, however many run. */
@SessionServiceTest
class MemberIndexTest {
    private static final int OVER = 3000;
    private static final int LIVE = 500;

    @Inject
    SessionRepository sessions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @Test
    void shouldReadNoSessionsOfOthersWhereStatisticsKnowOfNoneThatRuns() {
        // Given
        UUID id = UUID.fromString(Service.session(Service.someone(), Service.MORNING));
        Session example = sessions.load(List.of(id)).sessions().get(id);
        Session made = new Session(
                UUID.randomUUID(), Service.someone(), example.zone(), example.locale(), example.log(), Set.of());
        QuarkusTransaction.begin();
        try {
            // In the night all sessions are over, and the tables are analysed.
            entities.createNativeQuery("update sessions set status = 'stopped'").executeUpdate();
            copy(id, OVER, "stopped");
            entities.createNativeQuery("analyze sessions").executeUpdate();
            // In the morning many run.
            copy(id, LIVE, "ready");
            long before = rowsRead();

            // When
            MemberSessions found = sessions.insert(made, false, 5);

            // Then
            assertThat(found.live()).isZero();
            assertThat(rowsRead() - before).isLessThan(10);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void copy(UUID id, int count, String status) {
        entities.createNativeQuery("""
                        insert into sessions (id, member_id, status, revision, zone, locale, pace, timeline_id,
                            segments, symptoms, cleared, created_at, changed_at, position_ms, wait_for_ready)
                        select gen_random_uuid(), gen_random_uuid()::text, :status, revision, zone, locale, pace,
                            timeline_id, segments, symptoms, cleared, created_at, changed_at, position_ms,
                            wait_for_ready
                        from sessions, generate_series(1, :count) where id = :id""")
                .setParameter("status", status)
                .setParameter("count", count)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Returns how many rows this transaction has fetched by an index, or read one by one. */
    private long rowsRead() {
        return ((Number) entities.createNativeQuery("""
                                select coalesce(idx_tup_fetch, 0) + coalesce(seq_tup_read, 0)
                                from pg_stat_xact_user_tables where relname = 'sessions'""").getSingleResult()).longValue();
    }
}
