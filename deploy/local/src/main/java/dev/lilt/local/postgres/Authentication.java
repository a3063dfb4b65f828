package dev.lilt.local.postgres;

import dev.lilt.local.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides who gets into a server: those who know the password of a user, which every data directory has of its own. */
record Authentication(Path data) {
    static final String SUPERUSER = "postgres";
    static final String METHOD = "scram-sha-256";

    /** An entry of {@code pg_hba.conf} that lets everybody in, as Lilt's did once. */
    private static final Pattern TRUST = Pattern.compile("(?m)^(\\s*(?:local|host)\\S*\\s.*?\\s)trust\\b");

    /** Returns where a user's password is: beside the data, which the server wants for itself. */
    Path passwordFile(String user) {
        return data.resolveSibling("%s-%s.password".formatted(data.getFileName(), user));
    }

    /** A user's password; made at the first call. */
    String password(String user) throws IOException {
        return OwnerOnly.readOrCreate(passwordFile(user), OwnerOnly::newPassword);
    }

    /** The file without which the data can't be opened, if it is gone. */
    Optional<Path> missing() throws IOException {
        boolean asksForPassword = Files.exists(entries())
                && !TRUST.matcher(Files.readString(entries())).find();
        return asksForPassword ? Optional.of(passwordFile(SUPERUSER)).filter(Files::notExists) : Optional.empty();
    }

    /**
     * Data of an earlier Lilt let everybody in who could reach the port: from now on it asks for a password. Stopped
     * half-way, this is done again at the next start.
     *
     * @param connection the superuser's
     */
    void endTrust(Connection connection) throws IOException, SQLException {
        var trusting = Files.readString(entries());
        if (TRUST.matcher(trusting).find()) {
            try (var statement = connection.createStatement()) {
                statement.execute("ALTER ROLE %s PASSWORD '%s'".formatted(SUPERUSER, password(SUPERUSER)));
                Files.writeString(entries(), TRUST.matcher(trusting).replaceAll("$1" + METHOD));
                statement.execute("SELECT pg_reload_conf()");
            }
        }
    }

    private Path entries() {
        return data.resolve("pg_hba.conf");
    }
}
