package dev.lilt.benchmarks.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lilt.benchmarks.http.OpenLoop;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionCostTest {
    @Test
    void theMiddleRoundCounts() {
        assertEquals(
                3.4,
                SessionCost.median(List.of(each(5.1), each(3.2), each(3.4))).all());
    }

    private static SessionCost.Each each(double all) {
        return new SessionCost.Each(0, 0, 0, all, 0, 0, 0, 0, OpenLoop.Outcome.NOTHING);
    }
}
