package dev.lilt.content.shipped;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.publication.DefinitionForms;

/**
 * One file of shipped content.
 *
 * @param type what it holds
 * @param name its path below {@code shipped}, as in {@code exercises/cat-cow.yaml}
 * @param tree what is in it, as read from YAML
 */
record ShippedFile(ContentType type, String name, Object tree) {

    /** @throws dev.lilt.content.definition.InvalidDefinition with everything that is wrong with it */
    Definition definition() {
        return DefinitionReader.read(tree, DefinitionForms.of(type));
    }
}
