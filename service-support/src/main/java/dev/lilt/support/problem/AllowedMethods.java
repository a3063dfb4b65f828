package dev.lilt.support.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * The methods that a path takes. RFC 9110 wants them in {@code Allow} with every 405, where Quarkus REST doesn't say
 * them; to OPTIONS it also says those of the paths below.
 */
public final class AllowedMethods {
    private AllowedMethods() {}

    /** Returns the methods of the path of the present request, as {@code Allow} has them. */
    static String here() {
        return at(CurrentRequestManager.get().getPathWithoutPrefix()).orElse("OPTIONS");
    }

    /** Returns the methods of this path, as {@code Allow} has them; empty if no resource is there. */
    public static Optional<String> at(String path) {
        Set<String> methods = new TreeSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                            methods.add(method);
                        }
                    }
                });
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        methods.add("OPTIONS");
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return Optional.of(String.join(", ", methods));
    }
}
