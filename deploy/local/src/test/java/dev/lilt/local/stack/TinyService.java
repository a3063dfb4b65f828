package dev.lilt.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The least that a stack takes for a service: it answers health, 503 at first, or ends at once when told to. */
final class TinyService {
    private static int probes;

    private TinyService() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("tiny service mood=" + System.getProperty("mood"));
        if ("broken".equals(System.getProperty("mood"))) {
            System.exit(3);
        }
        int port = Integer.getInteger("quarkus.http.port");
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            boolean isReady = ++probes > 2 && !"unready".equals(System.getProperty("mood"));
            exchange.sendResponseHeaders(isReady ? 200 : 503, -1);
            exchange.close();
        });
        server.start();
    }

    /** Packs this class as a jar to be run by {@code java -jar}. */
    static Path jar(Path directory) {
        var name = TinyService.class.getName().replace('.', '/') + ".class";
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyService.class.getName());
        var file = directory.resolve("tiny-service.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var bytes = TinyService.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            bytes.transferTo(jar);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
