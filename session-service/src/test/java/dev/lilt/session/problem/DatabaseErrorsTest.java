package dev.lilt.session.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lilt.session.testing.SessionServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@SessionServiceTest
class DatabaseErrorsTest {
    /** PostgreSQL's detail of what is wrong with it is the whole row. */
    private static final String REFUSED_ROW = """
            insert into sessions (id, member_id, status, revision, zone, locale, pace, timeline_id, segments, symptoms, created_at)
            values (gen_random_uuid(), 'discreet-member', 'lost', 1, 'UTC', 'en', 1, 'none', '[]', '["fluid-loss"]', now())""";

    @Inject
    AgroalDataSource database;

    @Test
    void shouldNotQuoteARow() {
        // When
        SQLException refused = catchThrowableOfType(SQLException.class, () -> execute(REFUSED_ROW));

        // Then
        assertThat(refused.getMessage())
                .contains("sessions_status_check")
                .doesNotContain("discreet-member", "fluid-loss");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
