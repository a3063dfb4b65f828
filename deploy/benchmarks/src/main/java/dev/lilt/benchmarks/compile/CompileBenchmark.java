package dev.lilt.benchmarks.compile;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.TargetDuration;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@code compile} of a session of thirty minutes, fitted, laid out and named by its digest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CompileBenchmark {
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final List<Exercise> exercises = ThirtyMinuteFixture.exercises();
    private final TargetDuration length = new TargetDuration.Approximately(HALF_AN_HOUR);

    /** Measures nothing but what it says. */
    @Setup
    public void check() {
        if (!(halfAnHour() instanceof CompiledSession session)
                || session.timeline().duration().minus(HALF_AN_HOUR).abs().compareTo(Duration.ofSeconds(90)) > 0) {
            throw new IllegalStateException("the exercises don't fill half an hour");
        }
    }

    @Benchmark
    public CompileResult halfAnHour() {
        return Compiler.compile(exercises, length, Locale.ENGLISH);
    }
}
