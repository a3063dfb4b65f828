package dev.lilt.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

class WorkloadTest {
    @OverlayTest
    void shouldRunEveryContainerRestricted(Overlay overlay) {
        for (Deployment deployment : overlay.all(Deployment.class)) {
            PodSpec pod = deployment.getSpec().getTemplate().getSpec();
            PodSecurityContext context = pod.getSecurityContext();
            assertThat(context.getRunAsNonRoot()).isTrue();
            assertThat(context.getRunAsUser()).isPositive();
            assertThat(context.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
            assertThat(pod.getVolumes())
                    .allSatisfy(volume -> assertThat(volume.getHostPath()).isNull());
            assertThat(pod.getContainers()).isNotEmpty().allSatisfy(WorkloadTest::isRestricted);
        }
    }

    private static void isRestricted(Container container) {
        SecurityContext context = container.getSecurityContext();
        Capabilities capabilities = context.getCapabilities();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getPrivileged()).isNull();
        assertThat(context.getRunAsNonRoot()).isNull();
        assertThat(capabilities.getDrop()).containsExactly("ALL");
        assertThat(capabilities.getAdd()).isEmpty();
    }

    @OverlayTest
    void shouldLimitEveryContainer(Overlay overlay) {
        for (Deployment deployment : overlay.all(Deployment.class)) {
            for (Container container :
                    deployment.getSpec().getTemplate().getSpec().getContainers()) {
                var resources = container.getResources();
                assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
                assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory");
                // Memory that is promised and not there gets a process killed.
                assertThat(resources.getLimits().get("memory"))
                        .isEqualTo(resources.getRequests().get("memory"));
            }
        }
    }

    @OverlayTest
    void shouldProbeWhatEveryServiceAnswers(Overlay overlay) {
        String scheme = overlay == Overlay.PRODUCTION_TLS ? "HTTPS" : null;
        for (String service : Overlay.PARTS) {
            Container container = overlay.container(service);
            isProbe(container.getStartupProbe(), "/q/health/started", scheme);
            isProbe(container.getLivenessProbe(), "/q/health/live", scheme);
            isProbe(container.getReadinessProbe(), "/q/health/ready", scheme);
            Probe startup = container.getStartupProbe();
            assertThat(startup.getPeriodSeconds() * startup.getFailureThreshold())
                    .isGreaterThanOrEqualTo(300);
        }
    }

    private static void isProbe(Probe probe, String path, @Nullable String scheme) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("web"));
        assertThat(probe.getHttpGet().getScheme()).isEqualTo(scheme);
    }

    @OverlayTest
    void shouldListenWhereTheServiceDoes(Overlay overlay) {
        for (String service : Overlay.PARTS) {
            int port = Integer.parseInt(
                    overlay == Overlay.PRODUCTION_TLS
                            ? Settings.environment(overlay, service).get("QUARKUS_HTTP_SSL_PORT")
                            : Settings.properties(service).getProperty("quarkus.http.port"));
            List<ContainerPort> ports = overlay.container(service).getPorts();

            assertThat(ports).singleElement().satisfies(only -> {
                assertThat(only.getName()).isEqualTo("web");
                assertThat(only.getContainerPort()).isEqualTo(port);
            });
        }
    }

    @OverlayTest
    void shouldReplaceOneAtATimeAndNeverServeWithLess(Overlay overlay) {
        for (String service : Overlay.PARTS) {
            DeploymentSpec spec = overlay.one(Deployment.class, service).getSpec();

            assertThat(spec.getStrategy().getRollingUpdate().getMaxSurge()).isEqualTo(new IntOrString(1));
            assertThat(spec.getStrategy().getRollingUpdate().getMaxUnavailable())
                    .isEqualTo(new IntOrString(0));
            assertThat(spec.getMinReadySeconds()).isGreaterThanOrEqualTo(10);
        }
    }

    @OverlayTest
    void shouldWaitForTheDrainBeforeItKills(Overlay overlay) {
        for (String service : List.of("session-service", "tracking-service", Overlay.WEB)) {
            // Given
            Duration drain = Settings.duration(overlay, service, "lilt.stream.drain-after")
                    .plus(Settings.duration(overlay, service, "lilt.stream.drain-within")
                            .multipliedBy(2));
            PodSpec pod = overlay.pod(service);
            long preStop = overlay.container(service)
                    .getLifecycle()
                    .getPreStop()
                    .getSleep()
                    .getSeconds();

            // When
            Duration left = Duration.ofSeconds(pod.getTerminationGracePeriodSeconds() - preStop)
                    .minus(drain);

            // Then
            assertThat(preStop).isGreaterThanOrEqualTo(5);
            assertThat(left).as("seconds for the end of the JVM").isGreaterThanOrEqualTo(Duration.ofSeconds(15));
        }
    }

    @OverlayTest
    void shouldSpreadReplicasAndKeepOneThroughADrainOfNodes(Overlay overlay) {
        for (String service : Overlay.PARTS) {
            Map<String, String> selector = Map.of("app.kubernetes.io/name", service);

            assertThat(overlay.pod(service).getTopologySpreadConstraints())
                    .extracting(each -> each.getTopologyKey())
                    .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
            assertThat(overlay.pod(service).getTopologySpreadConstraints())
                    .allSatisfy(each ->
                            assertThat(each.getLabelSelector().getMatchLabels()).isEqualTo(selector));
            var budget = overlay.one(PodDisruptionBudget.class, service).getSpec();
            assertThat(budget.getMaxUnavailable()).isEqualTo(new IntOrString(1));
            assertThat(budget.getSelector().getMatchLabels()).isEqualTo(selector);
        }
    }

    @OverlayTest
    void shouldSelectThePodsThatThereAre(Overlay overlay) {
        for (Deployment deployment : overlay.all(Deployment.class)) {
            Map<String, String> labels =
                    deployment.getSpec().getTemplate().getMetadata().getLabels();
            String name = deployment.getMetadata().getName();

            assertThat(labels)
                    .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                    .containsEntry("app.kubernetes.io/name", name)
                    .containsEntry("app.kubernetes.io/part-of", "lilt")
                    .containsKey("app.kubernetes.io/component");
            assertThat(overlay.one(Service.class, name).getSpec().getSelector())
                    .satisfies(selector -> assertThat(labels).containsAllEntriesOf(selector));
            assertThat(overlay.one(Service.class, name).getSpec().getPorts())
                    .singleElement()
                    .satisfies(port -> assertThat(port.getTargetPort()).isEqualTo(new IntOrString("web")));
        }
    }

    @OverlayTest
    void shouldGiveEveryServiceAnAccountWithoutToken(Overlay overlay) {
        for (String service : Overlay.PARTS) {
            assertThat(overlay.pod(service).getServiceAccountName()).isEqualTo(service);
            assertThat(overlay.one(ServiceAccount.class, service).getAutomountServiceAccountToken())
                    .isFalse();
        }
    }

    @OverlayTest
    void shouldGiveNettyATmpThatCanExecute(Overlay overlay) {
        for (String service : Overlay.PARTS) {
            // A tmpfs would be, on some nodes, mounted noexec: no medium, but the disk of the node.
            var tmp = Stream.of(overlay.pod(service))
                    .flatMap(pod -> pod.getVolumes().stream())
                    .filter(volume -> volume.getName().equals("tmp"))
                    .findFirst()
                    .orElseThrow();
            assertThat(tmp.getEmptyDir().getMedium()).isNull();
            assertThat(overlay.container(service).getVolumeMounts()).anySatisfy(mount -> {
                assertThat(mount.getName()).isEqualTo("tmp");
                assertThat(mount.getMountPath()).isEqualTo("/tmp");
            });
        }
    }

    @OverlayTest
    void shouldNameNoRegistryAndNoMovingTag(Overlay overlay) {
        assertThat(overlay.all(Deployment.class))
                .flatExtracting(each -> each.getSpec().getTemplate().getSpec().getContainers())
                .extracting(Container::getImage)
                .allMatch(image -> image.matches("lilt/[a-z-]+:[a-z0-9.-]+") && !image.endsWith(":latest"));
    }
}
