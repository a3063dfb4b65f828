package dev.lilt.content.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods a path takes. A 405 has to say so in {@code Allow} (RFC 9110, section 15.5.6), and Quarkus REST
 * doesn't.
 */
@ApplicationScoped
class AllowedMethods {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final Map<String, Set<String>> methodsByTemplate = new TreeMap<>();

    AllowedMethods(BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(this::addResource);
    }

    private void addResource(Class<?> resource) {
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (http != null) {
                    methodsByTemplate
                            .computeIfAbsent(template(resource, method), path -> new TreeSet<>(Set.of("OPTIONS")))
                            .addAll(http.value().equals("GET") ? Set.of("GET", "HEAD") : Set.of(http.value()));
                }
            }
        }
    }

    private static String template(Class<?> resource, Method method) {
        String path = resource.getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        return below == null ? path : path + "/" + below.value();
    }

    /** For the {@code Allow} header; empty for a path that there isn't. */
    String of(String path) {
        return methodsByTemplate.entrySet().stream()
                .filter(entry -> path.matches(PARAMETER.matcher(entry.getKey()).replaceAll("[^/]+")))
                .map(entry -> String.join(", ", entry.getValue()))
                .findFirst()
                .orElse("");
    }
}
