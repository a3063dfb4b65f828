package dev.lilt.kubernetes;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Connections that the NetworkPolicies of an overlay allow, as text: {@code strimzi.io/name=lilt-kafka :9092}. */
record Flows(List<NetworkPolicy> policies) {
    /** Peer and port when a rule names no peer: anybody, anywhere. */
    static final String ANYWHERE = "anywhere";

    /** @return whether a policy selects every Pod, so that only what policies name is allowed in this direction */
    boolean areDeniedByDefault(String direction) {
        return policies.stream()
                .anyMatch(policy -> isEmpty(policy.getSpec().getPodSelector())
                        && policy.getSpec().getPolicyTypes().contains(direction));
    }

    /** Lists the destinations that Pods with these labels may call. */
    TreeSet<String> from(Map<String, String> labels) {
        TreeSet<String> flows = new TreeSet<>();
        selecting(labels).stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .forEach(rule -> add(rule.getTo(), rule.getPorts(), flows));
        return flows;
    }

    /** Lists the callers that may call Pods with these labels. */
    TreeSet<String> to(Map<String, String> labels) {
        TreeSet<String> flows = new TreeSet<>();
        selecting(labels).stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .forEach(rule -> add(rule.getFrom(), rule.getPorts(), flows));
        return flows;
    }

    private List<NetworkPolicy> selecting(Map<String, String> labels) {
        return policies.stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), labels))
                .toList();
    }

    private static void add(List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports, TreeSet<String> flows) {
        List<String> who = peers.isEmpty()
                ? List.of(ANYWHERE)
                : peers.stream().map(Flows::words).toList();
        List<String> where = ports.isEmpty()
                ? List.of("every port")
                : ports.stream().map(port -> ":" + port.getPort().getValue()).toList();
        who.forEach(peer -> where.forEach(port -> flows.add(peer + " " + port)));
    }

    private static String words(NetworkPolicyPeer peer) {
        List<String> parts = new ArrayList<>();
        if (peer.getNamespaceSelector() != null) {
            parts.add(
                    "namespace " + peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"));
        }
        if (peer.getPodSelector() != null) {
            parts.add(words(peer.getPodSelector()));
        }
        if (peer.getIpBlock() != null) {
            parts.add(peer.getIpBlock().getCidr());
        }
        return String.join(" ", parts);
    }

    private static String words(LabelSelector selector) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(selector.getMatchLabels()).forEach((key, value) -> parts.add(key + "=" + value));
        selector.getMatchExpressions().forEach(each -> parts.add(each.getKey() + " " + each.getOperator()));
        return parts.stream().collect(Collectors.joining(","));
    }

    private static boolean isEmpty(LabelSelector selector) {
        return selector.getMatchLabels().isEmpty()
                && selector.getMatchExpressions().isEmpty();
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream().allMatch(each -> holds(each, labels));
    }

    private static boolean holds(LabelSelectorRequirement requirement, Map<String, String> labels) {
        return switch (requirement.getOperator()) {
            case "Exists" -> labels.containsKey(requirement.getKey());
            case "In" -> requirement.getValues().contains(labels.getOrDefault(requirement.getKey(), ""));
            default -> throw new IllegalArgumentException(requirement.getOperator() + " is not understood here");
        };
    }
}
