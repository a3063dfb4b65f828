package dev.lilt.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.certmanager.api.model.v1.Issuer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1alpha3.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Manifests, read into the models of Kubernetes and of the operators.
 *
 * @param findings what no model knows, in words
 */
record Manifests(List<HasMetadata> resources, List<String> findings) {
    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class);
    private static final KubernetesSerialization MODELS = new KubernetesSerialization();

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("gateway.networking.k8s.io/v1/Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class),
            // These models have it as v1alpha3 only. The fields used here are the same in v1.
            Map.entry("gateway.networking.k8s.io/v1/BackendTLSPolicy", BackendTLSPolicy.class),
            Map.entry("monitoring.coreos.com/v1/PodMonitor", PodMonitor.class),
            Map.entry("cert-manager.io/v1/Certificate", Certificate.class),
            Map.entry("cert-manager.io/v1/Issuer", Issuer.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    Manifests {
        resources = List.copyOf(resources);
        findings = List.copyOf(findings);
    }

    /**
     * Reads YAML documents.
     *
     * @throws RuntimeException if the text is no YAML, or has a key twice
     */
    static Manifests read(String yaml) {
        List<HasMetadata> resources = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        try (MappingIterator<JsonNode> documents = YAML.readValues(yaml)) {
            while (documents.hasNext()) {
                read(documents.next(), resources, findings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Manifests(resources, findings);
    }

    private static void read(JsonNode document, List<HasMetadata> resources, List<String> findings) {
        String kind = document.path("apiVersion").asText() + "/"
                + document.path("kind").asText();
        String name = kind + " " + document.path("metadata").path("name").asText();
        Class<? extends HasMetadata> model = KINDS.get(kind);
        try {
            if (model != null) {
                HasMetadata resource = MODELS.convertValue(document, model);
                resources.add(resource);
                findings.addAll(UnknownKeys.of(resource, name));
            } else if (Schemas.isKnown(kind)) {
                resources.add(MODELS.convertValue(document, GenericKubernetesResource.class));
                findings.addAll(Schemas.findings(kind, document, name));
            } else {
                findings.add(name + ": a kind without a model");
            }
        } catch (IllegalArgumentException wrong) {
            findings.add(name + ": " + wrong.getMessage());
        }
    }

    <T extends HasMetadata> List<T> all(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** All of a kind that has a schema instead of a model. */
    List<GenericKubernetesResource> generic(String kind) {
        return all(GenericKubernetesResource.class).stream()
                .filter(each -> each.getKind().equals(kind))
                .toList();
    }

    <T extends HasMetadata> T one(Class<T> kind, String name) {
        List<T> found = all(kind).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("%d of %s %s".formatted(found.size(), kind.getSimpleName(), name));
        }
        return found.getFirst();
    }
}
