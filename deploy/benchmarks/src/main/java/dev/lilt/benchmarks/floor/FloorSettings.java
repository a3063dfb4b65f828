package dev.lilt.benchmarks.floor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The settings of {@link FloorMain}, a file that its owner alone reads.
 *
 * @param port where it listens
 * @param databasePort of PostgreSQL on this machine
 * @param connections to PostgreSQL
 * @param jwks URL of the issuer's keys
 * @param example the session that all others are like
 */
public record FloorSettings(
        int port,
        int databasePort,
        String database,
        String user,
        String password,
        int connections,
        String issuer,
        String jwks,
        ExampleSession example) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes them to a file, in place of what a run that was killed left there. */
    public void write(Path file) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly);
        JSON.writeValue(file.toFile(), this);
    }

    static FloorSettings read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), FloorSettings.class);
    }

    @Override
    public String toString() {
        return "FloorSettings[port=" + port + "]";
    }
}
