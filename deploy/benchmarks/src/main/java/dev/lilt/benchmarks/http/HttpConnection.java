package dev.lilt.benchmarks.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a server on this machine, for one call after the other. It costs the client next to nothing, so
 * that what is measured is the server; a call on a connection that the server has closed meanwhile fails.
 */
public final class HttpConnection implements Calls, AutoCloseable {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private boolean reusable = true;

    public HttpConnection(int port) throws IOException {
        this(port, "127.0.0.1");
    }

    /**
     * A connection from this address of the loopback interface: a service counts the requests of an address, and
     * members have one each.
     */
    HttpConnection(int port, String from) throws IOException {
        socket.bind(new InetSocketAddress(from, 0));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(READ_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public Answer get(String path, String token) throws IOException {
        return call("GET", path, token, "");
    }

    @Override
    public Answer call(String method, String path, String token, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (content.length > 0) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(content);
        socket.getOutputStream().write(request.toByteArray());
        return answer();
    }

    /** Returns whether the server will take another call on it. */
    boolean isReusable() {
        return reusable;
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        String retryAfter = "";
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).trim());
            } else if (header.equals("transfer-encoding: chunked")) {
                chunked = true;
            } else if (header.startsWith("retry-after:")) {
                retryAfter = header.substring(12).trim();
            } else if (header.equals("connection: close")) {
                reusable = false;
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes((int) length);
        return new Answer(status, new String(body, StandardCharsets.UTF_8), retryAfter);
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
            body.writeBytes(in.readNBytes(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
