package dev.lilt.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of the loopback interface. */
public final class LoopbackPort {
    /**
     * Free ports are looked for below the range from which Linux (32768) and macOS (49152) number outgoing connections:
     * a port that the system itself finds free may be the near end of somebody's connection by the time that a child
     * listens on it.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private LoopbackPort() {}

    /** Returns the address of a server of HTTP there. */
    public static String url(int port) {
        return "http://localhost:" + port;
    }

    /** Returns whether nothing listens there now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // Without this a port counts as taken for a minute after a server that had connections has gone.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Returns whether something accepts connections there now. Unlike {@link #isFree} it is never in the way of
     * somebody about to listen.
     */
    public static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /**
     * Returns whether a process that listens there answers to {@code request} in time; a process that is stopped
     * accepts connections, too.
     */
    public static boolean answers(int port, byte[] request, Duration patience) {
        return answers(port, request, new byte[0], patience);
    }

    /** Returns whether the answer begins so. */
    public static boolean answers(int port, byte[] request, byte[] beginning, Duration patience) {
        int millis = Math.toIntExact(patience.toMillis());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(request);
            byte[] answer = socket.getInputStream().readNBytes(Math.max(1, beginning.length));
            return answer.length > 0 && Arrays.equals(answer, 0, beginning.length, beginning, 0, beginning.length);
        } catch (IOException noAnswer) {
            return false;
        }
    }

    /** A port that nothing listens on now. */
    public static int anyFree() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port found between " + LOWEST + " and " + HIGHEST);
    }
}
