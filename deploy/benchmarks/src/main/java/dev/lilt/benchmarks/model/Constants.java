package dev.lilt.benchmarks.model;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** All constants of the model, from {@code constants.json}. */
record Constants(Map<String, Constant> byName) {
    private static final String FILE = "constants.json";

    Constants {
        byName = new LinkedHashMap<>(byName);
    }

    static Constants read() {
        try (var in = Objects.requireNonNull(Constants.class.getResourceAsStream(FILE), FILE)) {
            return new Constants(
                    new ObjectMapper().readValue(in, new TypeReference<LinkedHashMap<String, Constant>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }

    /** @throws IllegalArgumentException if there is none of this name */
    double value(String name) {
        var constant = byName.get(name);
        if (constant == null) {
            throw new IllegalArgumentException("there is no constant " + name);
        }
        return constant.value();
    }
}
