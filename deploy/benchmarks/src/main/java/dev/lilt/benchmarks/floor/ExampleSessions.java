package dev.lilt.benchmarks.floor;

import dev.lilt.benchmarks.lilt.LiltStack;
import dev.lilt.benchmarks.lilt.MadeSession;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;

/** Makes the session that the floor's are like. */
final class ExampleSessions {
    private static final String ROWS = """
            select s.zone, s.locale, s.pace, s.timeline_id, s.segments::text, s.ends_at, s.waits_at, r.at, r.command, r.answer
            from sessions s join session_revisions r on r.session_id = s.id and r.number = 2
            where s.id = ?""";

    private ExampleSessions() {}

    /** Has Lilt make a session and start it, and reads its rows. */
    static ExampleSession make(LiltStack stack) throws IOException, SQLException {
        var session = MadeSession.make(stack.port(0), stack.tokens(1).getFirst());
        try (var connection = FloorServer.connection(stack, "session");
                var statement = connection.prepareStatement(ROWS)) {
            statement.setObject(1, UUID.fromString(session.id()));
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("Lilt's rows are not as the floor knows them");
                }
                var started = rows.getTimestamp("at");
                return new ExampleSession(
                        session.id(),
                        rows.getString("zone"),
                        rows.getString("locale"),
                        rows.getInt("pace"),
                        rows.getString("timeline_id"),
                        rows.getString("segments"),
                        after(started, rows, "ends_at"),
                        after(started, rows, "waits_at"),
                        rows.getString("command"),
                        session.made(),
                        session.started());
            }
        }
    }

    private static long after(Timestamp started, ResultSet rows, String column) throws SQLException {
        var at = rows.getTimestamp(column);
        return at == null ? -1 : at.getTime() - started.getTime();
    }
}
