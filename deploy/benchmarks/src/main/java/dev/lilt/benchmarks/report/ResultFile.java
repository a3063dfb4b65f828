package dev.lilt.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of one run, as JSON in {@code deploy/benchmarks/results}. */
public final class ResultFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").withZone(ZoneOffset.UTC);

    private ResultFile() {}

    /**
     * Writes what was measured, and where and with what.
     *
     * @param root the project's directory
     * @param kind stream, make, scale, cold, compile, intake or weeks
     * @param flags of the measured JVMs
     */
    public static Path write(Path root, String kind, String flags, Map<String, ?> results) throws IOException {
        Instant now = InstantSource.system().instant();
        var all = new LinkedHashMap<String, Object>();
        all.put("kind", kind);
        all.put("date", now.toString());
        all.put("machine", Machine.here());
        all.put("flags", flags);
        all.put("results", results);
        var directory = Files.createDirectories(root.resolve("deploy/benchmarks/results"));
        var file = directory.resolve(NAME.format(now) + "-" + kind + ".json");
        JSON.writeValue(file.toFile(), all);
        return file;
    }

    /** Puts the tables of a run where {@code docs/performance.md} has its markers. */
    public static void publish(Path root, Path file) throws IOException {
        JsonNode run = JSON.readTree(file.toFile());
        String kind = run.get("kind").textValue();
        String tables = switch (kind) {
            case "cold" -> ColdTable.of(run);
            case "compile" -> CompileTable.of(run);
            case "intake" -> IngestTable.of(run);
            case "make" -> MakeTables.of(run);
            case "scale" -> ScaleTables.of(run);
            case "weeks" -> WeeksTable.of(run);
            default -> StreamTables.of(run);
        };
        var page = root.resolve("docs/performance.md");
        Files.writeString(page, MarkdownSection.replace(Files.readString(page), kind, tables));
    }
}
