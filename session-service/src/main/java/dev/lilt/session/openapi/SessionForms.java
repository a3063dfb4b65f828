package dev.lilt.session.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes a request for a session as one of two forms, a block of a plan or a list of exercises. In Java it is one
 * record with the fields of both; the description would allow any mixture of them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class SessionForms implements OASFilter {
    private static final String NAME = "NewSession";
    private static final Set<String> OF_BLOCK = Set.of("plan", "block", "choice");
    private static final Set<String> OF_EXERCISES = Set.of("exercises");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Schema all = Objects.requireNonNull(api.getComponents().getSchemas().get(NAME));
        Schema block = form(all, "A block of a plan", OF_EXERCISES, "plan", "block");
        Schema exercises = form(all, "A list of exercises", OF_BLOCK, "exercises");
        api.getComponents()
                .addSchema("BlockSession", block)
                .addSchema("ExercisesSession", exercises)
                .addSchema(
                        NAME,
                        OASFactory.createSchema()
                                .description(all.getDescription())
                                .oneOf(List.of(reference("BlockSession"), reference("ExercisesSession"))));
    }

    private static Schema form(Schema all, String description, Set<String> without, String... required) {
        Schema form = OASFactory.createSchema()
                .description(description)
                .addType(Schema.SchemaType.OBJECT)
                .required(Stream.concat(Stream.of(required), all.getRequired().stream())
                        .toList())
                .additionalPropertiesBoolean(false);
        all.getProperties().forEach((name, property) -> {
            if (!without.contains(name)) {
                form.addProperty(name, property);
            }
        });
        return form;
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(name);
    }
}
