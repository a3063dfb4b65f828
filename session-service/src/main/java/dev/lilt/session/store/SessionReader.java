package dev.lilt.session.store;

import dev.lilt.session.state.Session;
import dev.lilt.support.database.NamedStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads sessions with their command logs in one statement: any number of them, or one with a command of its log, locked
 * first where that is asked for.
 */
@ApplicationScoped
public class SessionReader {
    private static final NamedStatement READ = NamedStatement.ofOnePlan("""
            select s.id,
                %s
            from sessions s join session_revisions r on r.session_id = s.id
            where s.id = any(:sessions)
            order by s.id, r.number""".formatted(SessionBuilder.COLUMNS));

    /** Of the commands and their answers only the one that is asked for: they are most of the log. */
    private static final String READ_WITH_COMMAND = """
            with session as (select * from sessions where id = :id%s)
            select s.revision, s.ended_at, r.command_id is not null as is_command,
                case when r.command_id = :command then r.command_id end as command_id,
                case when r.command_id = :command then r.command end as command,
                case when r.command_id = :command then r.answer end as answer,
                %s
            from session s join session_revisions r on r.session_id = s.id
            order by r.number""";

    private static final NamedStatement UNLOCKED =
            NamedStatement.ofOnePlan(READ_WITH_COMMAND.formatted("", SessionBuilder.COLUMNS));
    private static final NamedStatement LOCK =
            NamedStatement.ofOnePlan(READ_WITH_COMMAND.formatted(" for no key update", SessionBuilder.COLUMNS));

    private final TimelineRepository timelines;

    SessionReader(TimelineRepository timelines) {
        this.timelines = timelines;
    }

    /** Returns those of these sessions that there are, in the order of their ids. */
    public List<Session> sessions(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, SessionBuilder> builders = new LinkedHashMap<>();
        try (NamedStatement.Prepared read = READ.on(connection).set("sessions", ids);
                ResultSet rows = read.query()) {
            while (rows.next()) {
                UUID id = rows.getObject("id", UUID.class);
                SessionBuilder builder = builders.get(id);
                if (builder == null) {
                    builder = new SessionBuilder(id, rows, timelines, connection);
                    builders.put(id, builder);
                }
                builder.add(rows);
            }
        }
        return builders.values().stream().map(SessionBuilder::session).toList();
    }

    /**
     * The session of this id as it is now; others may change it at any time.
     *
     * @param commandId the command that may have been accepted before
     */
    Optional<StoredSession> read(Connection connection, UUID id, String commandId) throws SQLException {
        try (NamedStatement.Prepared unlocked =
                UNLOCKED.on(connection).set("id", id).set("command", commandId)) {
            return read(unlocked, id, connection).map(Reading::session);
        }
    }

    /**
     * The session of this id, with no other command on it until the transaction ends.
     *
     * <p>A statement that had to wait for the lock has the row as the other left it, but of the log only what was there
     * when it began. Then it is executed again: its second reading begins after the lock, and misses nothing.
     *
     * @param commandId the command that may have been accepted before, if one is asked for
     */
    Optional<StoredSession> lock(Connection connection, UUID id, @Nullable String commandId) throws SQLException {
        try (NamedStatement.Prepared lock = LOCK.on(connection).set("id", id).set("command", commandId)) {
            Optional<Reading> first = read(lock, id, connection);
            return (first.isPresent() && first.get().isStale() ? read(lock, id, connection) : first)
                    .map(Reading::session);
        }
    }

    /** A session and its log as they were read, and the number of the last revision by the session's row. */
    private record Reading(StoredSession session, int revision) {
        boolean isStale() {
            return session.session().log().last().number() < revision;
        }
    }

    private Optional<Reading> read(NamedStatement.Prepared lock, UUID id, Connection connection) throws SQLException {
        try (ResultSet rows = lock.query()) {
            return rows.next() ? Optional.of(read(rows, id, connection)) : Optional.empty();
        }
    }

    private Reading read(ResultSet rows, UUID id, Connection connection) throws SQLException {
        SessionBuilder builder = new SessionBuilder(id, rows, timelines, connection);
        int revision = rows.getInt("revision");
        Optional<Instant> endedAt = Optional.ofNullable(NamedStatement.instant(rows, "ended_at"));
        AnsweredCommand earlier = null;
        int commands = 0;
        do {
            builder.add(rows);
            commands += rows.getBoolean("is_command") ? 1 : 0;
            String answer = rows.getString("answer");
            if (answer != null) {
                earlier = new AnsweredCommand(rows.getString("command_id"), rows.getString("command"), answer);
            }
        } while (rows.next());
        return new Reading(
                new StoredSession(builder.session(), commands, Optional.ofNullable(earlier), endedAt), revision);
    }
}
