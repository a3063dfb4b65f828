package dev.lilt.kubernetes;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the service that a path goes to. Gateway API and Ingress agree on how: an exact match first, then the longest
 * prefix of whole segments.
 */
record Routes(List<Route> routes) {
    /** @param hasNoTimeLimit whether a response may take as long as it likes */
    record Route(boolean isExact, String path, String service, boolean hasNoTimeLimit) {
        boolean matches(String requested) {
            return isExact ? requested.equals(path) : requested.equals(path) || requested.startsWith(path + "/");
        }
    }

    static Routes of(Overlay overlay) {
        List<Route> routes = new ArrayList<>();
        overlay.all(HTTPRoute.class).stream()
                .flatMap(route -> route.getSpec().getRules().stream())
                .forEach(rule -> rule.getMatches()
                        .forEach(match -> routes.add(new Route(
                                isExact(match.getPath().getType(), "PathPrefix"),
                                match.getPath().getValue(),
                                rule.getBackendRefs().getFirst().getName(),
                                hasNoTimeLimit(rule)))));
        overlay.all(Ingress.class).stream()
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .forEach(path -> routes.add(of(path)));
        return new Routes(routes);
    }

    Optional<Route> of(String path) {
        return routes.stream()
                .filter(route -> route.matches(path))
                .max(Comparator.comparing(Route::isExact)
                        .thenComparingInt(route -> route.path().length()));
    }

    /** An Ingress has no time limits of its own; its annotations are checked apart. */
    private static Route of(HTTPIngressPath path) {
        return new Route(
                isExact(path.getPathType(), "Prefix"),
                path.getPath(),
                path.getBackend().getService().getName(),
                true);
    }

    private static boolean hasNoTimeLimit(HTTPRouteRule rule) {
        return rule.getTimeouts() != null && "0s".equals(rule.getTimeouts().getRequest());
    }

    private static boolean isExact(String type, String prefix) {
        if (!type.equals("Exact") && !type.equals(prefix)) {
            throw new IllegalArgumentException(type + " is not understood here");
        }
        return type.equals("Exact");
    }
}
