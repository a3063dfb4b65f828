package dev.lilt.benchmarks.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The protocol between the harness and a client process: a line of JSON in on standard input, a line of JSON out on
 * standard output.
 */
public final class ControlProtocol {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ControlProtocol() {}

    /** The work that a client process does for one request. */
    @FunctionalInterface
    public interface Work {
        Object answer(JsonNode request) throws IOException;
    }

    /** Works until standard input ends. A request that fails is answered with {@code {"failure": …}}. */
    public static void serve(Work work) throws IOException {
        PrintStream out = System.out;
        // Whatever a library prints must not get between the answers.
        System.setOut(System.err);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(JSON.writeValueAsString(answer(work, line)));
            out.flush();
        }
    }

    private static Object answer(Work work, String line) {
        try {
            return work.answer(JSON.readTree(line));
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            return Map.of("failure", e.toString());
        }
    }
}
