package dev.lilt.client.session;

import dev.lilt.client.api.SymptomId;
import dev.lilt.client.language.Messages;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a symptom by its id. */
final class SymptomArgument implements ITypeConverter<SymptomId> {
    @Override
    public SymptomId convert(String value) {
        return SymptomId.known().stream()
                .filter(symptom -> symptom.id().equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Messages.text(
                        "argument.symptom",
                        SymptomId.known().stream().map(SymptomId::id).collect(Collectors.joining(", ")),
                        value)));
    }
}
