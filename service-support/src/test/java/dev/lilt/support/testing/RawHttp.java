package dev.lilt.support.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A connection on which a test writes what no client library would. */
public final class RawHttp implements AutoCloseable {
    private final Socket socket;

    public RawHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(5_000);
    }

    public RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Reads one response with a Content-Length or without a body; or what there is before the server closes. */
    public String response() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.write(next);
                if (isWhole(read.toString(StandardCharsets.ISO_8859_1))) {
                    break;
                }
            }
        } catch (SocketTimeoutException nothingMore) {
            read.write(" (no more for 5 s)".getBytes(StandardCharsets.ISO_8859_1));
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    /** Returns whether the server has closed the connection, waiting for it for 5 s. */
    public boolean isClosedByServer() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static boolean isWhole(String text) {
        int head = text.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        int length = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
        if (length < 0 || length > head) {
            return text.contains(" 204 ") || text.startsWith("HTTP/1.1 100 ");
        }
        int end = text.indexOf("\r\n", length);
        return text.length() - head - 4 >= Integer.parseInt(text.substring(length + 16, end));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
