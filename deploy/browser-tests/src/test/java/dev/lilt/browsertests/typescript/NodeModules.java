package dev.lilt.browsertests.typescript;

import dev.lilt.testing.TemporaryStack;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A {@code node_modules} folder with the npm packages that are on the class path as jars of mvnpm. Such a jar holds the
 * scripts of a package, and the rest of it, types above all, in {@code META-INF/.more.tgz}.
 */
final class NodeModules {
    private static final Pattern FILE = Pattern.compile("(?:META-INF/)?resources/_static/([^/]+)/[^/]+/(.+)");

    private NodeModules() {}

    static Path unpack() throws IOException {
        Path folder = TemporaryStack.root().resolve("deploy/browser-tests/target/typescript/node_modules");
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.replace(File.separatorChar, '/').contains("/org/mvnpm/"))
                .toList();
        for (String jar : jars) {
            try (var file = new JarFile(jar)) {
                unpack(file, folder);
            }
        }
        return folder;
    }

    private static void unpack(JarFile jar, Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        String name = "";
        for (JarEntry entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
            try (InputStream bytes = jar.getInputStream(entry)) {
                if (entry.getName().endsWith("/pom.properties")) {
                    name = npmName(bytes);
                } else if (entry.getName().equals("META-INF/.more.tgz")) {
                    more(bytes.readAllBytes(), files);
                } else {
                    files.put(entry.getName(), bytes.readAllBytes());
                }
            }
        }
        for (var file : files.entrySet()) {
            Matcher path = FILE.matcher(file.getKey());
            if (path.matches()) {
                // Some packages have a folder of their own name around everything.
                String own = path.group(1) + "/";
                String within = path.group(2).startsWith(own) ? path.group(2).substring(own.length()) : path.group(2);
                Path target = folder.resolve(name).resolve(within);
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
    }

    /** {@code org.mvnpm:lit} is lit, and {@code org.mvnpm.at.types:node} is @types/node. */
    private static String npmName(InputStream bytes) throws IOException {
        var coordinates = new Properties();
        coordinates.load(bytes);
        String group = coordinates.getProperty("groupId");
        String scope = group.startsWith("org.mvnpm.at.") ? "@" + group.substring("org.mvnpm.at.".length()) + "/" : "";
        return scope + coordinates.getProperty("artifactId");
    }

    private static void more(byte[] archive, Map<String, byte[]> files) throws IOException {
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    files.put(entry.getName(), tar.readAllBytes());
                }
            }
        }
    }
}
