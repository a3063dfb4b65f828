package dev.lilt.content.testing;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.util.Map;

/** The schemas of the event contracts, which refer to each other. */
public final class Contracts {
    private Contracts() {}

    /** The schema of {@code exercise}, {@code plan} or {@code guidance}. */
    public static JsonSchema schema(String type) {
        return JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of(
                                "urn:lilt:event:lilt.exercise.v1", Example.schema("exercise"),
                                "urn:lilt:event:lilt.plan.v1", Example.schema("plan"),
                                "urn:lilt:event:lilt.guidance.v1", Example.schema("guidance")))))
                .getSchema(SchemaLocation.of("urn:lilt:event:lilt." + type + ".v1"));
    }
}
