package dev.lilt.content.shipped;

import dev.lilt.content.json.DefinitionJson;
import java.nio.file.Path;

/** Fails the build when a shipped file is broken, so that no release can start with content it would have to refuse. */
public final class ShippedCheck {

    private ShippedCheck() {}

    /**
     * @param args the folder with the shipped content
     * @throws InvalidShippedContentException naming file, field and reason of everything that is wrong
     */
    public static void main(String[] args) {
        new ShippedFolder(Path.of(args[0])).content(new DefinitionJson());
    }
}
