package dev.lilt.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A server that answers each connection with the next of the given byte sequences and then closes it: the wire as it
 * is, broken connections included. Requests are kept for the test to read.
 */
public final class ScriptedServer implements AutoCloseable {
    /** One request as it came in; header names are lower case. */
    public record Request(String line, List<String> headers, String body) {
        public String header(String name) {
            return headers.stream()
                    .filter(header -> header.startsWith(name + ": "))
                    .map(header -> header.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    private final ServerSocket socket;
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<String> putAnswers = new LinkedBlockingQueue<>();
    private final Map<String, String> getAnswers = new ConcurrentHashMap<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch put = new CountDownLatch(1);
    private final Thread acceptor = new Thread(this::accept, "scripted-server");

    /** An answer ending in this is left open until the server is closed. */
    public static final String HELD_OPEN = "\0";

    /** Between two parts of an answer: the second is sent once a PUT has been answered. */
    public static final String AFTER_PUT = "\1";

    public ScriptedServer(String... answers) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answers.addAll(List.of(answers));
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** Answers PUTs apart from everything else, for tests in which they cross. */
    public ScriptedServer onPut(String answer) {
        putAnswers.add(answer);
        return this;
    }

    /** Answers GETs of a path that ends so with this, always, and doesn't keep them: they come at any time. */
    public ScriptedServer onGet(String end, String answer) {
        getAnswers.put(end, answer);
        return this;
    }

    /** For somebody who follows: there is nothing to fetch beforehand. */
    public ScriptedServer withoutProvisions() {
        return onGet("/timeline", json(404, "{}")).onGet("/guidance", json(404, "{}"));
    }

    /** A JSON answer. */
    public static String json(int status, String body) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        return head(status, type) + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
                + body;
    }

    /** A stream of server-sent events that is cut after the last one. */
    public static String stream(String... events) {
        return head(200, "text/event-stream") + "\r\n" + String.join("", events);
    }

    public static String head(int status, String type) {
        return "HTTP/1.1 " + status + " Whatever\r\nConnection: close\r\nContent-Type: " + type + "\r\n";
    }

    public URI url() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                Thread handler = new Thread(() -> serve(connection), "scripted-answer");
                handler.setDaemon(true);
                handler.start();
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Request request = read(connection.getInputStream());
            String provision = getAnswers.entrySet().stream()
                    .filter(entry ->
                            request.line().startsWith("GET ") && request.line().endsWith(entry.getKey() + " HTTP/1.1"))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (provision != null) {
                send(connection, provision);
                return;
            }
            requests.add(request);
            boolean apart = request.line().startsWith("PUT ") && !putAnswers.isEmpty();
            String answer = apart ? putAnswers.poll() : answers.poll();
            if (answer != null) {
                send(connection, answer);
            }
            if (apart) {
                put.countDown();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Socket connection, String answer) throws IOException, InterruptedException {
        for (String part : answer.split("(?=" + AFTER_PUT + ")")) {
            if (part.startsWith(AFTER_PUT)) {
                put.await();
            }
            String bytes = part.replace(HELD_OPEN, "").replace(AFTER_PUT, "");
            connection.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
        }
        if (answer.endsWith(HELD_OPEN)) {
            released.await();
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        List<String> headers = new CopyOnWriteArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.add(header.substring(0, colon).toLowerCase(Locale.ROOT) + header.substring(colon));
        }
        Request request = new Request(line, headers, "");
        String length = request.header("content-length");
        byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Request(line, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        released.countDown();
        socket.close();
    }
}
