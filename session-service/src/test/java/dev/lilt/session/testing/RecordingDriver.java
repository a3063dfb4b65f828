package dev.lilt.session.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's driver, which tells {@link RecordedStatements} of each statement that goes through it: Hibernate's as
 * well as plain ones. Every connection of the pool comes from here, so none is missed.
 */
public final class RecordingDriver implements Driver {
    private final Driver driver = new org.postgresql.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Connection connection = driver.connect(url, properties);
        return connection == null
                ? null
                : proxy(Connection.class, (proxy, method, arguments) -> {
                    Object result = call(connection, method, arguments);
                    return switch (result) {
                        case PreparedStatement statement ->
                            proxy(PreparedStatement.class, new Recorded(statement, (String) arguments[0]));
                        case Statement statement -> proxy(Statement.class, new Recorded(statement, null));
                        case null, default -> result;
                    };
                });
    }

    /** A statement; one that is not prepared has its text in each execution. */
    private record Recorded(Statement statement, @Nullable String prepared) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            boolean isBatched = method.getName().equals("addBatch");
            if (isBatched
                    || (method.getName().startsWith("execute")
                            && !method.getName().endsWith("Batch"))) {
                RecordedStatements.add(prepared == null ? (String) Objects.requireNonNull(arguments)[0] : prepared);
            }
            return call(statement, method, arguments);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
