package dev.lilt.support.database;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.Set;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a fault of the database that can pass by itself from one that is final. Only the former is worth a retry, and
 * is answered with 503: retrying the latter would stop everything behind it.
 *
 * <p>The classes are those of PostgreSQL's appendix A, "PostgreSQL Error Codes".
 */
public final class TransientFaults {
    /**
     * Connection exceptions, insufficient resources, transaction rollbacks such as serialization failures, and faults
     * of the system below PostgreSQL, such as its disk.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "40", "58");
    /** Query cancelled, as by a statement timeout, and a lock that was not available in time. */
    private static final Set<String> TIMEOUTS = Set.of("57014", "55P03", "25P03", "25P04");
    /**
     * The server doesn't let us in, or not to write: a wrong password, no such database, one that takes no connections
     * now, or one that only reads since another became the primary.
     */
    private static final Set<String> CLOSED = Set.of("28000", "28P01", "3D000", "55000", "25006");
    /** Operator intervention: shutdown, crash, still starting, session idle for too long. */
    private static final String SHUTDOWN = "57P";

    private TransientFaults() {}

    /**
     * Looks for a fault of the database, or of a transaction, among the causes. A transaction that was rolled back
     * without one of the database took too long, or lost its connection.
     *
     * @return whether the fault is the database's and can pass by itself; {@code false} if no cause is of the database
     */
    public static boolean isTransient(@Nullable Throwable fault) {
        return find(fault).map(TransientFaults::canPass).orElseGet(() -> isOfTransaction(fault));
    }

    /** Returns the SQLState of a fault, or the class of its first cause if there is none. Safe to log. */
    public static String name(Throwable fault) {
        return find(fault)
                .flatMap(found -> Optional.ofNullable(found.getSQLState()))
                .orElseGet(() -> {
                    Throwable first = fault;
                    while (first.getCause() != null) {
                        first = first.getCause();
                    }
                    return first.getClass().getSimpleName();
                });
    }

    private static boolean isOfTransaction(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof RollbackException || cause instanceof SystemException) {
                return true;
            }
        }
        return false;
    }

    /** A failed commit has its fault among the suppressed ones. */
    private static Optional<SQLException> find(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return Optional.of(found);
            }
            if (cause instanceof XAException failed) {
                return Optional.of(new SQLException("the transaction's resource failed", state(failed), failed));
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                Optional<SQLException> found = find(suppressed);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The connection was lost during the commit, or the transaction was rolled back; all else is final. */
    private static String state(XAException failed) {
        return failed.errorCode == XAException.XAER_RMFAIL
                        || (failed.errorCode >= XAException.XA_RBBASE && failed.errorCode <= XAException.XA_RBEND)
                ? "08007"
                : "XX000";
    }

    private static boolean canPass(SQLException fault) {
        String state = fault.getSQLState();
        // Without a state it is not the server's answer but the pool's: no connection was free in time.
        return state == null
                || fault instanceof SQLTransientException
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
                || state.startsWith(SHUTDOWN)
                || TIMEOUTS.contains(state)
                || CLOSED.contains(state);
    }
}
