package dev.lilt.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An overlay that can be applied to a cluster. */
enum Overlay {
    KIND,
    PRODUCTION,
    PRODUCTION_TLS;

    private static final Map<Overlay, Manifests> READ = new ConcurrentHashMap<>();

    /** The three services, as their Deployments, Services and databases are called after them. */
    static final List<String> SERVICES = List.of("content-service", "session-service", "tracking-service");

    /** The web client, as its Deployment and its Service are called. */
    static final String WEB = "web";

    /** The services and the web client. */
    static final List<String> PARTS =
            Stream.concat(SERVICES.stream(), Stream.of(WEB)).toList();

    /** The folder of overlays/ that it is in. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isForMembers() {
        return this != KIND;
    }

    /** Reads everything in it into models, once for all tests. */
    Manifests manifests() {
        return READ.computeIfAbsent(this, each -> Manifests.read(Kustomize.render(each.folder())));
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return manifests().all(kind);
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        return manifests().one(kind, name);
    }

    PodSpec pod(String deployment) {
        return one(Deployment.class, deployment).getSpec().getTemplate().getSpec();
    }

    /** The only container of a Deployment. */
    Container container(String deployment) {
        List<Container> containers = pod(deployment).getContainers();
        if (containers.size() != 1) {
            throw new IllegalStateException(deployment + " has " + containers.size() + " containers");
        }
        return containers.getFirst();
    }

    @Override
    public String toString() {
        return folder();
    }
}
