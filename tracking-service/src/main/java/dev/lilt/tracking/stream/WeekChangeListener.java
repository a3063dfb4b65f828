package dev.lilt.tracking.stream;

import static java.util.stream.Collectors.toSet;

import dev.lilt.support.scheduling.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears from the database whose week has changed, whichever replica changed it: one connection that listens, for all
 * followers of this replica. Triggers say it, and PostgreSQL passes it on once it is committed.
 */
@ApplicationScoped
class WeekChangeListener {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int VALID_WITHIN_SECONDS = 2;

    private final DataSource database;
    private final WeekSubscriptions subscriptions;
    private final BackgroundLoop loop;

    WeekChangeListener(DataSource database, WeekSubscriptions subscriptions, WeekStreamConfig config) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.loop = new BackgroundLoop("week-changes", Duration.ZERO, config.listenAgainAfter(), this::listen);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop(POLL.multipliedBy(2));
    }

    private void listen() throws SQLException {
        try (Connection connection = database.getConnection()) {
            try {
                listen(connection);
            } finally {
                // It goes back to the pool, where nobody would take what it hears.
                execute(connection, "unlisten week_changed");
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        execute(connection, "listen week_changed");
        loop.succeeds();
        // What was said while nobody listened is lost.
        subscriptions.refreshAll();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!loop.isStopping()) {
            PGNotification[] said = postgres.getNotifications((int) POLL.toMillis());
            if (said != null && said.length > 0) {
                subscriptions.refresh(members(said));
            } else if (!connection.isValid(VALID_WITHIN_SECONDS)) {
                throw new SQLException("the connection is gone", "08006");
            }
        }
    }

    /** All that has come together: a member whose sessions come in a heap is read once. */
    private static Set<String> members(PGNotification[] said) {
        return Arrays.stream(said).map(PGNotification::getParameter).collect(toSet());
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
