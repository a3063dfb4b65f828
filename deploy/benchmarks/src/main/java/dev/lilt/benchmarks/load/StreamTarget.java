package dev.lilt.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A stream to follow on this machine.
 *
 * @param port 1 to 65535
 * @param path of the request, with query
 * @param token a bearer token; empty for a server that wants none
 */
public record StreamTarget(int port, String path, String token) {
    /** Writes one target a line, for a client process to read. */
    public static void write(List<StreamTarget> targets, Path file) {
        try {
            Files.write(
                    file,
                    targets.stream()
                            .map(each -> each.port + "\t" + each.path + "\t" + each.token)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The targets could not be written", e);
        }
    }

    /** Reads what was written. */
    public static List<StreamTarget> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(StreamTarget::parse).toList();
    }

    private static StreamTarget parse(String line) {
        String[] fields = line.split("\t", -1);
        return new StreamTarget(Integer.parseInt(fields[0]), fields[1], fields[2]);
    }

    /** The request as it goes over the wire; {@code lastEventId} may be empty. */
    public byte[] request(String lastEventId) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                        + (lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n")
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "StreamTarget[port=" + port + ", path=" + path + "]";
    }
}
