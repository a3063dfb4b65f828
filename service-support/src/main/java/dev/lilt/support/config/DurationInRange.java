package dev.lilt.support.config;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** Reads a setting that is a duration in a range, as {@link WholeNumberInRange} reads numbers. */
public abstract class DurationInRange implements Converter<Duration> {
    private final DurationConverter durations = new DurationConverter();
    private final Duration least;
    private final Duration most;

    protected DurationInRange(Duration least, Duration most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public @Nullable Duration convert(String value) {
        Duration duration = durations.convert(value);
        if (duration != null && (duration.compareTo(least) < 0 || duration.compareTo(most) > 0)) {
            throw new IllegalArgumentException(
                    "it has to be from " + least.toMinutes() + " to " + most.toMinutes() + " minutes");
        }
        return duration;
    }
}
