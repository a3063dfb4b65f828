package dev.lilt.session.store;

import dev.lilt.session.state.Session;
import dev.lilt.support.database.NamedStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads sessions with their command logs, any number of them in one query. */
@ApplicationScoped
public class SessionReader {
    private static final NamedStatement READ = NamedStatement.ofOnePlan("""
            select s.id,
                %s
            from sessions s join session_revisions r on r.session_id = s.id
            where s.id = any(:sessions)
            order by s.id, r.number""".formatted(SessionBuilder.COLUMNS));

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
}
