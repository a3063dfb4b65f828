package dev.lilt.support.problem;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * The methods that a path takes. RFC 9110 wants them in {@code Allow} with every 405; Quarkus REST knows them and doesn't
 * say, except to OPTIONS.
 */
final class AllowedMethods {
    private AllowedMethods() {}

    /** Those of the path of the present request, as {@code Allow} has them. */
    static String here() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        String path = request.getPathWithoutPrefix();
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        RuntimeResourceVisitor.visitRuntimeResources(
                "", request.getDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        if (path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"))) {
                            methods.add(method);
                        }
                    }
                });
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }
}
