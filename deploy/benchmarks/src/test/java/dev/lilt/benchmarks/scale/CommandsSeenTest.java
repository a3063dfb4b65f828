package dev.lilt.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lilt.benchmarks.scale.SteeredSessions.Accepted;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsSeenTest {
    @Test
    void shouldMatchCommandsWithWhatFollowersHeard() throws JsonProcessingException {
        // Given
        var accepted = Map.of(
                new Accepted("a", 3), 1_000_000_000L,
                new Accepted("a", 4), 2_000_000_000L,
                new Accepted("b", 3), 1_000_000_000L);
        var states = new ObjectMapper().readTree("""
                [{"path": "/sessions/a/cues", "states": [
                    {"revision": 2, "atNanos": 5}, {"revision": 3, "atNanos": 1010000000}, {"revision": 4, "atNanos": 2030000000}]},
                 {"path": "/sessions/b/cues?lead=0", "states": [{"revision": 2, "atNanos": 5}]}]""");

        // When
        var seen = CommandsSeen.of(accepted, states);

        // Then
        assertThat(seen.unseen()).isEqualTo(1);
        assertThat(seen.latency().count()).isEqualTo(2);
        assertThat(seen.latency().p50Ms()).isCloseTo(10, within(0.1));
        assertThat(seen.latency().maxMs()).isCloseTo(30, within(0.1));
    }
}
