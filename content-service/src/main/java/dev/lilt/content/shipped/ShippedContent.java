package dev.lilt.content.shipped;

import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.exercise.Exercise;
import dev.lilt.content.guidance.Guidance;
import dev.lilt.content.guidance.RequiredGuidance;
import dev.lilt.content.plan.Block;
import dev.lilt.content.plan.Plan;
import dev.lilt.content.publication.DefinitionFormat;
import dev.lilt.content.shipped.InvalidShippedContentException.Fault;
import dev.lilt.support.problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a release ships. Each file is sound by itself and they fit together: a plan names exercises that are
 * there, and the guidance explains whatever other services act on.
 *
 * @param definitions in the order in which they are published: exercises before the plans that name them
 */
record ShippedContent(List<Definition> definitions) {

    /** @throws InvalidShippedContentException with everything that is wrong with any of the files */
    static ShippedContent of(List<ShippedFile> files, DefinitionFormat format) {
        Map<String, Definition> definitions = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (ShippedFile file : files) {
            try {
                Definition definition = format.read(file.tree(), format.recordOf(file.type()));
                definitions.put(file.name(), definition);
                if (!file.name().endsWith("/" + definition.id() + ".yaml")) {
                    faults.add(new Fault(file.name(), new FieldError("id", "must be the name of its file")));
                }
            } catch (InvalidDefinition invalid) {
                invalid.errors().forEach(error -> faults.add(new Fault(file.name(), error)));
            }
        }
        // A file that can't be read would make every plan that names it look wrong, too.
        if (faults.isEmpty()) {
            definitions.forEach((file, definition) ->
                    misfits(definition, definitions).forEach(error -> faults.add(new Fault(file, error))));
            faults.addAll(missingDocuments(definitions));
        }
        if (!faults.isEmpty()) {
            throw new InvalidShippedContentException(faults);
        }
        return new ShippedContent(List.copyOf(definitions.values()));
    }

    private static List<FieldError> misfits(Definition definition, Map<String, Definition> all) {
        return switch (definition) {
            case Plan plan -> unknownExercises(plan, ids(all, Exercise.class));
            case Guidance guidance ->
                documents().stream()
                        .filter(document -> document.id().equals(guidance.id()))
                        .flatMap(document -> document.missingFrom(guidance).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static List<FieldError> unknownExercises(Plan plan, Set<Id> exercises) {
        List<FieldError> errors = new ArrayList<>();
        List<Block> blocks = plan.blocks();
        for (int block = 0; block < blocks.size(); block++) {
            List<Id> named = blocks.get(block).exercises();
            for (int index = 0; index < named.size(); index++) {
                if (!exercises.contains(named.get(index))) {
                    errors.add(new FieldError(
                            "blocks[" + block + "].exercises[" + index + "]", "must be an exercise that is shipped"));
                }
            }
        }
        return errors;
    }

    private static List<Fault> missingDocuments(Map<String, Definition> all) {
        Set<Id> there = ids(all, Guidance.class);
        return documents().stream()
                .filter(document -> !there.contains(document.id()))
                .map(document ->
                        new Fault("guidance/" + document.id() + ".yaml", new FieldError("id", "must be there")))
                .toList();
    }

    private static List<RequiredGuidance> documents() {
        return List.of(RequiredGuidance.values());
    }

    private static Set<Id> ids(Map<String, Definition> all, Class<? extends Definition> type) {
        return all.values().stream()
                .filter(type::isInstance)
                .map(Definition::id)
                .collect(Collectors.toSet());
    }
}
