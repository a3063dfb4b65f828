package dev.lilt.client.session;

import dev.lilt.client.api.Symptom;
import dev.lilt.client.language.Messages;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a symptom by its id. */
final class SymptomArgument implements ITypeConverter<Symptom> {
    @Override
    public Symptom convert(String value) {
        return Symptom.known().stream()
                .filter(symptom -> symptom.id().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Messages.text(
                        "argument.symptom",
                        Symptom.known().stream().map(Symptom::id).collect(Collectors.joining(", ")),
                        value)));
    }
}
