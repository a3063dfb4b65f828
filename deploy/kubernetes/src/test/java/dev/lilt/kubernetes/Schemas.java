package dev.lilt.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Schemas for the kinds of CloudNativePG, for which there are no models in Java. They describe the part of each kind
 * that is used here, strictly: a key that they don't name is a finding. Look it up in CloudNativePG's API reference
 * before you add it.
 */
final class Schemas {
    private static final Map<String, JsonSchema> KINDS = Map.of(
                    "postgresql.cnpg.io/v1/Cluster", "cluster",
                    "postgresql.cnpg.io/v1/ScheduledBackup", "scheduled-backup",
                    "barmancloud.cnpg.io/v1/ObjectStore", "object-store")
            .entrySet()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> read(each.getValue())));

    private Schemas() {}

    static boolean isKnown(String kind) {
        return KINDS.containsKey(kind);
    }

    static List<String> findings(String kind, JsonNode document, String name) {
        return KINDS.get(kind).validate(document).stream()
                .map(each -> name + ": " + each.getMessage())
                .toList();
    }

    private static JsonSchema read(String name) {
        try (InputStream file = Schemas.class.getResourceAsStream("/schemas/" + name + ".schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
