package dev.lilt.client.cli;

import dev.lilt.client.language.Messages;
import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time zone, and says in a member's words when there is none of that name. */
public final class ZoneArgument implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException(Messages.text("argument.zone", value));
        }
    }
}
