package dev.lilt.web.client;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file of the client, compressed once and for all: compression of the server would meet streams too.
 *
 * @param path where it is served, from the root
 * @param contentType of the file itself
 * @param bytes the file
 * @param gzip the same, compressed; {@code null} if that makes it no smaller
 * @param tag changes with the bytes
 */
record ClientFile(
        String path,
        String contentType,
        Buffer bytes,
        @Nullable Buffer gzip,
        String tag) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webmanifest", "application/manifest+json");

    static ClientFile of(String path, byte[] bytes) {
        byte[] compressed = compress(bytes);
        return new ClientFile(
                path,
                TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"),
                Buffer.buffer(bytes),
                compressed.length < bytes.length ? Buffer.buffer(compressed) : null,
                Digest.of(bytes));
    }

    /** Returns whether its name has a hash of its content: it never changes, and may be kept without asking again. */
    boolean isImmutable() {
        return path.startsWith("/static/");
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
