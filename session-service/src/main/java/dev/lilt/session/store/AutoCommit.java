package dev.lilt.session.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections without a transaction around them: what goes to PostgreSQL in one round trip is a transaction by itself,
 * with no begin and no commit to wait for. What each replica asks every second costs least this way.
 */
@ApplicationScoped
public class AutoCommit {
    /** Work with a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource database;

    AutoCommit(DataSource database) {
        this.database = database;
    }

    /** Does this, and returns what it returns. Not to be called in a transaction, which the connection would join. */
    public <T> T call(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new PersistenceException("the database did not answer as it should", failed);
        }
    }
}
