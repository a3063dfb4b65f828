package dev.lilt.web.client;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All files of the client, in memory. Beginning at the page and the two bundles, each file that a file names is found:
 * the bundler's own list has no room for two files on demand with one name, such as those of two languages.
 */
@Startup
@ApplicationScoped
class ClientFiles {
    static final String PAGE = "/";
    static final String SERVICE_WORKER = "/sw.js";

    private static final String SERVED_FROM = "META-INF/resources";
    private static final String PAGE_FILE = "/index.html";
    private static final String SERVICE_WORKER_SOURCE = "web/sw.js";
    /** A path that a page, script or manifest names in quotes: one from the root, or one beside itself. */
    private static final Pattern NAMED = Pattern.compile("[\"'`]((?:\\./|/)[A-Za-z0-9_./-]+\\.[a-z]+)[\"'`]");

    private final NavigableMap<String, ClientFile> files = new TreeMap<>();

    ClientFiles(Bundle.Mapping bundle) {
        Deque<String> paths = new ArrayDeque<>();
        paths.add(PAGE_FILE);
        bundle.names().stream().map(bundle::get).sorted().forEach(paths::add);
        while (!paths.isEmpty()) {
            String path = paths.remove();
            byte[] bytes = files.containsKey(path) ? null : read(SERVED_FROM + path);
            if (bytes != null) {
                files.put(path, ClientFile.of(path, bytes));
                named(path, bytes).forEach(paths::add);
            }
        }
        ClientFile page = files.remove(PAGE_FILE);
        if (page == null) {
            throw new IllegalStateException("The client's page is missing: " + PAGE_FILE);
        }
        files.put(PAGE, new ClientFile(PAGE, page.contentType(), page.bytes(), page.gzip(), page.tag()));
        serviceWorker().ifPresent(worker -> files.put(SERVICE_WORKER, worker));
    }

    /** Returns the file at this path. */
    Optional<ClientFile> at(@Nullable String path) {
        return Optional.ofNullable(path).map(files::get);
    }

    Iterable<ClientFile> all() {
        return files.values();
    }

    private static List<String> named(String path, byte[] bytes) {
        if (path.endsWith(".png")) {
            return List.of();
        }
        String folder = path.substring(0, path.lastIndexOf('/'));
        return NAMED.matcher(new String(bytes, StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .map(name -> name.startsWith("./") ? folder + name.substring(1) : name)
                .filter(name -> !name.contains(".."))
                .toList();
    }

    /** The service worker, with what it has to keep: {@code self.shell} is there before its own first line. */
    private Optional<ClientFile> serviceWorker() {
        byte[] source = read(SERVICE_WORKER_SOURCE);
        if (source == null) {
            return Optional.empty();
        }
        String build = Digest.of(files.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue().tag())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
        String list = files.keySet().stream().map(path -> '"' + path + '"').collect(Collectors.joining(","));
        String shell = "self.shell = {build: \"%s\", files: [%s]}\n".formatted(build, list);
        byte[] head = shell.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + source.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(source, 0, whole, head.length, source.length);
        return Optional.of(ClientFile.of(SERVICE_WORKER, whole));
    }

    private static byte @Nullable [] read(String resource) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
