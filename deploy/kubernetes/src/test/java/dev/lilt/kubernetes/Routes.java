package dev.lilt.kubernetes;

import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the Service that a request goes to. Gateway API and Ingress agree on how: an exact path first, then the longest
 * prefix of whole segments; of the same path the match that asks for more.
 */
record Routes(List<Route> routes) {
    /** The part of a request that routing looks at beside its path. */
    enum Credentials {
        NONE,
        TOKEN,
        TICKET
    }

    /**
     * A rule.
     *
     * @param wanted what a request has to bring; {@code NONE} if nothing
     * @param hasNoTimeLimit whether a response may take as long as it likes
     */
    record Route(boolean isExact, String path, Credentials wanted, String service, boolean hasNoTimeLimit) {
        boolean matches(String requested, Credentials brought) {
            boolean isPath =
                    isExact ? requested.equals(path) : requested.equals(path) || requested.startsWith(path + "/");
            return isPath && (wanted == Credentials.NONE || wanted == brought);
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
                                wanted(match),
                                rule.getBackendRefs().getFirst().getName(),
                                hasNoTimeLimit(rule)))));
        overlay.all(Ingress.class).stream()
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .forEach(path -> routes.add(of(path)));
        return new Routes(routes);
    }

    Optional<Route> of(String path, Credentials brought) {
        return routes.stream()
                .filter(route -> route.matches(path, brought))
                .max(Comparator.comparing(Route::isExact)
                        .thenComparingInt(route -> route.path().length())
                        .thenComparing(route -> route.wanted() != Credentials.NONE));
    }

    /** Only what is used is understood: a token in {@code Authorization}, or a ticket in the query. */
    private static Credentials wanted(HTTPRouteMatch match) {
        List<String> asked = Stream.concat(
                        match.getHeaders().stream()
                                .map(each -> each.getName() + " " + each.getType() + " " + each.getValue()),
                        match.getQueryParams().stream()
                                .map(each -> "?" + each.getName() + " " + each.getType() + " " + each.getValue()))
                .toList();
        if (asked.isEmpty()) {
            return Credentials.NONE;
        }
        return switch (String.join(",", asked)) {
            case "Authorization RegularExpression .+" -> Credentials.TOKEN;
            case "?ticket RegularExpression .+" -> Credentials.TICKET;
            default -> throw new IllegalArgumentException(asked + " is not understood here");
        };
    }

    /** An Ingress has no time limits of its own; its annotations are checked apart. */
    private static Route of(HTTPIngressPath path) {
        return new Route(
                isExact(path.getPathType(), "Prefix"),
                path.getPath(),
                Credentials.NONE,
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
