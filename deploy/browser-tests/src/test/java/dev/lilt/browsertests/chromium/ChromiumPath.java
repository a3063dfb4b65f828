package dev.lilt.browsertests.chromium;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where this machine has a Chromium: {@code LILT_CHROMIUM} if it is set, else the first of the usual names on the PATH.
 */
final class ChromiumPath {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private ChromiumPath() {}

    static Optional<Path> find() {
        String given = System.getenv().getOrDefault("LILT_CHROMIUM", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given)).filter(Files::isExecutable);
        }
        List<String> directories =
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
