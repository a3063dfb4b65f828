package dev.lilt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void shouldCountFromTheBase() {
        assertThat(Ports.from(9000)).isEqualTo(new Ports(9000, 9001, 9002, 9008, 9009, 9010, 9011));
        assertThat(Ports.from(65_500).postgres()).isEqualTo(65_511);
    }

    @Test
    void shouldHaveRoomForReplicas() {
        assertThat(Ports.DEFAULT.sessionReplicas(3)).containsExactly(8100, 8101, 8102);
        assertThat(Ports.DEFAULT.trackingReplicas(3)).containsExactly(8108, 8109, 8110);
        assertThat(Ports.from(65_500).sessionReplicas(Ports.MOST_REPLICAS)).endsWith(65_527);
        assertThat(Ports.from(65_500).trackingReplicas(Ports.MOST_REPLICAS)).endsWith(65_535);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_501, Integer.MAX_VALUE})
    void shouldRefuseABaseWithoutRoom(int base) {
        assertThatThrownBy(() -> Ports.from(base)).hasMessage("a base for the ports is from 1 to 65500, not " + base);
    }
}
