package dev.lilt.support.http;

import dev.lilt.support.sse.EventStreamEndpoint;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.arc.Arc;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Keeps callers' text out of metrics. A request is tagged with the template of its route, or as unrouted: otherwise a
 * caller who invents paths fills the registry, after which no new path is measured.
 */
@Singleton
final class UriTags implements MeterFilter {
    static final String UNROUTED = "UNROUTED";
    static final String OTHER_METHOD = "OTHER";

    private static final String REQUESTS = "http.server.requests";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    /** Written by Quarkus for what it knows no route of. */
    private static final Set<String> GENERAL = Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN");

    private volatile @Nullable Set<String> templates;

    @Override
    public Meter.Id map(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return id;
        }
        List<Tag> tags = new ArrayList<>();
        for (Tag tag : id.getTags()) {
            tags.add(
                    switch (tag.getKey()) {
                        case "uri" -> isKnown(tag.getValue()) ? tag : Tag.of("uri", UNROUTED);
                        case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER_METHOD);
                        default -> tag;
                    });
        }
        return id.replaceTags(tags);
    }

    private boolean isKnown(String uri) {
        Set<String> known = templates;
        if (known == null) {
            known = find();
            templates = known;
        }
        return known.contains(uri) || GENERAL.contains(uri);
    }

    private static Set<String> find() {
        Set<String> found = new HashSet<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                        found.add(template);
                    }
                });
        Arc.container()
                .listAll(EventStreamEndpoint.class)
                .forEach(stream -> found.add(stream.get().template()));
        return found;
    }
}
