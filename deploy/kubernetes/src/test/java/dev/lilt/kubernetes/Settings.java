package dev.lilt.kubernetes;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment of a service's container, and what the services and their docs say of configuration. */
final class Settings {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(lilt\\.[a-z.-]+)` \\| (`[^`]*`|none) \\|");

    private Settings() {}

    /** Names and values, those of its ConfigMaps included; a value that comes from a Secret is empty. */
    static Map<String, String> environment(Overlay overlay, String service) {
        Container container = overlay.container(service);
        Map<String, String> environment = new TreeMap<>();
        for (EnvFromSource source : container.getEnvFrom()) {
            environment.putAll(
                    overlay.one(ConfigMap.class, source.getConfigMapRef().getName())
                            .getData());
        }
        for (EnvVar each : container.getEnv()) {
            environment.put(each.getName(), each.getValue() == null ? "" : each.getValue());
        }
        return environment;
    }

    /** Reads the documented keys of a service and their defaults. */
    static Map<String, String> documented(String service) {
        String page = switch (service) {
            case "content-service" -> "configuration-content.md";
            case "session-service" -> "configuration.md";
            case "tracking-service" -> "configuration-tracking.md";
            case Overlay.WEB -> "configuration-web.md";
            default -> throw new IllegalArgumentException(service);
        };
        Map<String, String> keys = new TreeMap<>();
        Stream.of("configuration-shared.md", page)
                .flatMap(each ->
                        ROW.matcher(read(ROOT.resolve("docs").resolve(each))).results())
                .forEach(row -> keys.put(row.group(1), row.group(2).replace("`", "")));
        return keys;
    }

    /** Reads a length of time from the environment, or else the documented default. */
    static Duration duration(Overlay overlay, String service, String key) {
        String fallback = documented(service).get(key);
        if (fallback == null) {
            throw new IllegalArgumentException(service + " has no " + key);
        }
        String value = environment(overlay, service).getOrDefault(variable(key), fallback);
        return Duration.parse(value.startsWith("P") ? value : "PT" + value);
    }

    /** The environment variable of a key, as MicroProfile Config has it. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    static Set<String> variables(String service) {
        return documented(service).keySet().stream().map(Settings::variable).collect(Collectors.toSet());
    }

    /** The application.properties of a service. */
    static Properties properties(String service) {
        Properties properties = new Properties();
        Path file = ROOT.resolve(service).resolve("src/main/resources/application.properties");
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The description of a service's API. */
    static String api(String service) {
        return read(ROOT.resolve("docs/protocol").resolve(service + "-openapi.yaml"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
