package dev.lilt.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lilt.local.process.StackComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * {@code stack.json}: where the parts of a running stack are, for scripts. It appears when all of them answer and goes
 * when they stop.
 *
 * @param startedAt when all parts answered, ISO-8601, UTC
 */
public record StackFile(List<Entry> parts, String startedAt) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * Where a part is.
     *
     * @param log the file with the part's output, absolute
     */
    public record Entry(String name, String url, int port, long pid, String log) {
        static Entry of(StackComponent part) {
            return new Entry(
                    part.name(), part.url(), part.port(), part.pid(), part.log().toString());
        }
    }

    static StackFile of(List<StackComponent> parts, Instant startedAt) {
        return new StackFile(
                parts.stream().map(Entry::of).toList(),
                startedAt.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** Returns what a running stack wrote; empty when none runs, or when the file is no stack's. */
    public static Optional<StackFile> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), StackFile.class));
        } catch (IOException noStack) {
            return Optional.empty();
        }
    }

    /** A reader sees all of it or nothing. */
    void write(Path file) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.write(draft, JSON.writeValueAsBytes(this));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stack has an unwritable part", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file, e);
        }
    }

    /** The URL of the part of this name. */
    public Optional<String> url(String part) {
        return parts.stream()
                .filter(entry -> entry.name().equals(part))
                .map(Entry::url)
                .findFirst();
    }

    String whereabouts() {
        return parts.stream()
                .filter(entry -> entry.name().equals("issuer"))
                .map(issuer -> " (process %d, issuer at %s)".formatted(issuer.pid(), issuer.url()))
                .findFirst()
                .orElse("");
    }
}
