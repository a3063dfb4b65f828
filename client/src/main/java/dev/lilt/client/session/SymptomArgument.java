package dev.lilt.client.session;

import dev.lilt.client.api.Symptom;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a symptom by its id. */
final class SymptomArgument implements ITypeConverter<Symptom> {
    @Override
    public Symptom convert(String value) {
        return Arrays.stream(Symptom.values())
                .filter(symptom -> symptom.id().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("a symptom is one of "
                        + Arrays.stream(Symptom.values()).map(Symptom::id).collect(Collectors.joining(", "))
                        + ", not " + value));
    }
}
