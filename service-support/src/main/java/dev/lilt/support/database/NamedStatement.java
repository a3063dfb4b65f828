package dev.lilt.support.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a statement with parameters that have names. It is read once, so executing it costs what plain JDBC
 * costs.
 */
public final class NamedStatement {
    /** Holds until the transaction ends. */
    private static final String ONE_PLAN = "set_config('plan_cache_mode', 'force_generic_plan', true)";

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private final String sql;
    private final List<String> parameters;
    private final boolean isSecond;

    private NamedStatement(String sql, List<String> parameters, boolean isSecond) {
        this.sql = sql;
        this.parameters = parameters;
        this.isSecond = isSecond;
    }

    /** Reads a statement in which each {@code :name} is a parameter. */
    public static NamedStatement of(String text) {
        return of(text, false);
    }

    /**
     * Reads a statement that looks rows up by their keys, so that its plan is the same for all values. PostgreSQL goes
     * on planning such a statement again each time if its plan looked dear once, and that takes longer than its
     * execution. What sees to that goes with it in one round trip.
     */
    public static NamedStatement ofOnePlan(String text) {
        return afterSelecting(ONE_PLAN, text);
    }

    /**
     * The same, after a lock in the same round trip: it sees what there was once the lock was taken.
     *
     * @param lock an expression that takes the lock
     */
    public static NamedStatement ofOnePlanAfter(String lock, String text) {
        return afterSelecting(ONE_PLAN + ", " + lock, text);
    }

    private static NamedStatement afterSelecting(String first, String text) {
        return of("select " + first + ";\n" + text, true);
    }

    private static NamedStatement of(String text, boolean isSecond) {
        List<String> parameters = new ArrayList<>();
        String sql = PARAMETER.matcher(text).replaceAll(parameter -> {
            parameters.add(parameter.group(1));
            return "?";
        });
        return new NamedStatement(sql, List.copyOf(parameters), isSecond);
    }

    /** Reads a column of the row that a result is at; null where it is. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** The statement on a connection, to be closed after its execution. */
    public Prepared on(Connection connection) throws SQLException {
        return new Prepared(connection.prepareStatement(sql), parameters, isSecond);
    }

    /** Makes something of the row that a result is at. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /**
     * A statement whose parameters are being set.
     *
     * @param isSecond whether there is another one before it
     */
    public record Prepared(PreparedStatement statement, List<String> parameters, boolean isSecond)
            implements AutoCloseable {
        /** Executes it, and returns its rows. */
        public ResultSet query() throws SQLException {
            if (!isSecond) {
                return statement.executeQuery();
            }
            statement.execute();
            statement.getMoreResults();
            return statement.getResultSet();
        }

        /** Executes it, returns what this makes of each of its rows, and closes it. */
        public <T> List<T> list(Row<T> row) throws SQLException {
            List<T> list = new ArrayList<>();
            try (this;
                    ResultSet rows = query()) {
                while (rows.next()) {
                    list.add(row.of(rows));
                }
            }
            return list;
        }

        /** Executes it, returns how many rows it has changed, and closes it. */
        public int update() throws SQLException {
            try (this) {
                return statement.executeUpdate();
            }
        }

        /** Sets a parameter wherever it stands. */
        public Prepared set(String name, @Nullable Object value, int type) throws SQLException {
            boolean isThere = false;
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).equals(name)) {
                    statement.setObject(i + 1, value, type);
                    isThere = true;
                }
            }
            if (!isThere) {
                throw new IllegalArgumentException("the statement has no parameter " + name);
            }
            return this;
        }

        public Prepared set(String name, @Nullable String value) throws SQLException {
            return set(name, value, Types.VARCHAR);
        }

        public Prepared set(String name, int value) throws SQLException {
            return set(name, value, Types.INTEGER);
        }

        public Prepared set(String name, @Nullable Long value) throws SQLException {
            return set(name, value, Types.BIGINT);
        }

        public Prepared set(String name, boolean value) throws SQLException {
            return set(name, value, Types.BOOLEAN);
        }

        public Prepared set(String name, UUID value) throws SQLException {
            return set(name, value, Types.OTHER);
        }

        public Prepared set(String name, Collection<UUID> values) throws SQLException {
            return set(name, values.toArray(UUID[]::new), Types.ARRAY);
        }

        public Prepared set(String name, @Nullable Instant value) throws SQLException {
            return set(name, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
