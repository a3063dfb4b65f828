package dev.lilt.benchmarks.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapacityModelTest {
    private static final Map<String, Double> VALUES = Map.ofEntries(
            Map.entry("cuesPerSecond", 0.5),
            Map.entry("sessionSeconds", 1000.0),
            Map.entry("commandsASession", 5.0),
            Map.entry("reserve", 2.0),
            Map.entry("followersAReplica", 20_000.0),
            Map.entry("coresAReplica", 1.0),
            Map.entry("cueMicros", 20.0),
            Map.entry("madeServiceMs", 3.0),
            Map.entry("madePostgresMs", 1.0),
            Map.entry("madeKafkaMs", 0.5),
            Map.entry("commandServiceMs", 1.0),
            Map.entry("commandPostgresMs", 0.4),
            Map.entry("commandKafkaMs", 0.1),
            Map.entry("idleCores", 0.01),
            Map.entry("followerBytes", 8_000.0),
            Map.entry("replicaBytes", 1e8),
            Map.entry("cueBytes", 300.0),
            Map.entry("sessionRowBytes", 4_000.0),
            Map.entry("commandRowBytes", 1_000.0),
            Map.entry("commitsASession", 4.0),
            Map.entry("startRecordBytes", 200.0),
            Map.entry("completionBytes", 800.0),
            Map.entry("completionsAPartition", 10.0),
            Map.entry("connectionsAReplica", 16.0),
            Map.entry("mostConnections", 100.0),
            Map.entry("postgresMachineCores", 12.0),
            Map.entry("mostCommits", 900.0),
            Map.entry("gatewayBits", 1.2e9));

    private final CapacityModel model = new CapacityModel(constants(VALUES));

    @Test
    void shouldComputeWhatSessionsTake() {
        // When
        var capacity = model.of(100_000);

        // Then: 100 made and 500 commands a second
        assertThat(capacity.madePerSecond()).isEqualTo(100);
        assertThat(capacity.commandsPerSecond()).isEqualTo(500);
        // 1 core of cues, 0.3 of sessions made, 0.5 of commands
        assertThat(capacity.replicas()).isEqualTo(5);
        assertThat(capacity.serviceCores()).isCloseTo(2 * (1.8 + 0.05), within(1e-9));
        assertThat(capacity.serviceBytes()).isEqualTo(100_000 * 8_000.0 + 5e8);
        assertThat(capacity.partitions()).isEqualTo(20);
        assertThat(capacity.kafkaCores()).isCloseTo(2 * (0.05 + 0.05), within(1e-9));
        assertThat(capacity.kafkaBytesPerSecond()).isEqualTo(100 * 1_000.0 + 500 * 200);
        assertThat(capacity.postgresCores()).isCloseTo(2 * (0.1 + 0.2), within(1e-9));
        assertThat(capacity.commitsPerSecond()).isEqualTo(900);
        assertThat(capacity.postgresBytesPerDay()).isEqualTo(100 * 9_000.0 * 86_400);
        assertThat(capacity.connections()).isEqualTo(80);
        assertThat(capacity.gatewayBytesPerSecond()).isEqualTo(15e6);
    }

    @Test
    void shouldHaveAtLeastTwoReplicasAndSixPartitions() {
        // When
        var capacity = model.of(1);

        // Then
        assertThat(capacity.replicas()).isEqualTo(2);
        assertThat(capacity.partitions()).isEqualTo(6);
    }

    @Test
    void shouldTakeReplicasForTheirCoresWhereThatIsMore() {
        // Given
        var dear = new LinkedHashMap<>(VALUES);
        dear.put("cueMicros", 100.0);

        // When
        var capacity = new CapacityModel(constants(dear)).of(100_000);

        // Then
        assertThat(capacity.replicas()).isEqualTo(12);
    }

    @Test
    void shouldNameTheCeilingThatIsMetFirst() {
        // When
        var ceilings = model.ceilings();

        // Then
        assertThat(ceilings.stream().map(CapacityModel.Ceiling::part))
                .containsExactly(
                        "commits of one PostgreSQL",
                        "connections of one PostgreSQL",
                        "bandwidth of one gateway",
                        "cores of one PostgreSQL");
        assertThat(ceilings.stream().map(CapacityModel.Ceiling::live))
                .containsExactly(100_000L, 120_000L, 1_000_000L, 2_000_000L);
    }

    @Test
    void shouldNotInventAConstant() {
        // Given
        var constants = new Constants(Map.of());

        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> constants.value("cueMicros"))
                .withMessage("there is no constant cueMicros");
    }

    @Test
    void shouldSayOfEachConstantWhereItIsFrom() {
        // When / Then
        assertThat(Constants.read().byName().keySet()).containsExactlyInAnyOrderElementsOf(VALUES.keySet());
        assertThatIllegalArgumentException().isThrownBy(() -> new Constant("cores", 1, "", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Constant("cores", Double.NaN, "", "assumed"));
    }

    @Test
    void shouldDrawWhatThePageShows() throws IOException {
        // Given
        String page = Files.readString(Path.of("../..", ModelCommand.PAGE));

        // When
        String tables = new CapacityTables(Constants.read()).draw();

        // Then: if not, ./lilt bench model --publish writes it
        assertThat(page).contains("<!-- model: begin -->\n" + tables.strip() + "\n<!-- model: end -->");
    }

    private static Constants constants(Map<String, Double> values) {
        var constants = new LinkedHashMap<String, Constant>();
        values.forEach((name, value) -> constants.put(name, new Constant(name, value, "", "a test")));
        return new Constants(constants);
    }
}
