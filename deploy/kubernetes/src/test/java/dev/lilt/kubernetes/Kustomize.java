package dev.lilt.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Renders overlays with kustomize or kubectl, whichever is on the path. Neither asks a cluster for anything. */
final class Kustomize {
    private static final Optional<List<String>> COMMAND = find();

    static {
        if (COMMAND.isEmpty()) {
            System.out.println("kubernetes: the overlays were left out, because there is no kustomize and no kubectl");
        }
    }

    private Kustomize() {}

    static boolean isInstalled() {
        return COMMAND.isPresent();
    }

    /**
     * Renders an overlay.
     *
     * @param overlay a folder of overlays/
     * @return YAML documents
     * @throws IllegalStateException with Kustomize's own words if it refuses
     */
    static String render(String overlay) {
        List<String> command = new ArrayList<>(COMMAND.orElseThrow());
        command.add(Path.of("overlays", overlay).toString());
        try {
            Path errors = Files.createTempFile("kustomize", ".log");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(errors));
            }
            Files.delete(errors);
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<List<String>> find() {
        if (isOnPath("kustomize")) {
            return Optional.of(List.of("kustomize", "build"));
        }
        return isOnPath("kubectl") ? Optional.of(List.of("kubectl", "kustomize")) : Optional.empty();
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
    }
}
