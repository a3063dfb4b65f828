package dev.lilt.client.week;

import dev.lilt.client.api.WeekBounds;
import dev.lilt.client.language.Messages;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the day on which weeks begin. */
final class WeekStartArgument implements ITypeConverter<WeekBounds.Start> {
    @Override
    public WeekBounds.Start convert(String value) {
        return Arrays.stream(WeekBounds.Start.values())
                .filter(start -> start.toString().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Messages.text("argument.week-start", value)));
    }
}
