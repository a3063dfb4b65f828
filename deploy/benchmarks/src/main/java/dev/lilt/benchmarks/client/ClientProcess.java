package dev.lilt.benchmarks.client;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.local.process.ChildReaper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;

/** A client in a JVM of its own, seen from the harness. */
public final class ClientProcess implements AutoCloseable {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Process process;
    private final Writer requests;
    private final BufferedReader answers;

    private ClientProcess(Process process) {
        this.process = process;
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts {@code main}, which serves {@link ControlProtocol}; what it prints as errors goes to {@code log}. */
    public static ClientProcess start(ChildReaper reaper, Class<?> main, int heapMegabytes, Path log) {
        try {
            // The server before this one may have taken its directory along.
            Files.createDirectories(log.getParent());
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xms" + heapMegabytes + "m",
                            "-Xmx" + heapMegabytes + "m",
                            // Everything it holds is old and stays: a young collection finds next to nothing to copy.
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            main.getName())
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            reaper.hold(process);
            return new ClientProcess(process);
        } catch (IOException e) {
            throw new UncheckedIOException("The client could not be started", e);
        }
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @param arguments names and values in turn
     */
    public JsonNode request(String what, Object... arguments) {
        var request = new LinkedHashMap<String, Object>();
        request.put("do", what);
        for (int i = 0; i < arguments.length; i += 2) {
            request.put((String) arguments[i], arguments[i + 1]);
        }
        try {
            requests.write(JSON.writeValueAsString(request) + "\n");
            requests.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("the client has ended");
            }
            var answer = JSON.readTree(line);
            if (answer.has("failure")) {
                throw new IllegalStateException(
                        "The client failed: " + answer.get("failure").textValue());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("The client did not answer", e);
        }
    }

    /** As {@link #request}, with the answer read as a record. */
    public <T> T request(Class<T> as, String what, Object... arguments) {
        return read(request(what, arguments), as);
    }

    public static <T> T read(JsonNode json, Class<T> as) {
        return JSON.convertValue(json, as);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            requests.close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
