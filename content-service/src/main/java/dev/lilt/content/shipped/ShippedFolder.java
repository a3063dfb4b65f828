package dev.lilt.content.shipped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lilt.content.definition.ContentType;
import dev.lilt.content.json.DefinitionJson;
import dev.lilt.content.publication.DefinitionFormat;
import dev.lilt.content.shipped.InvalidShippedContentException.Fault;
import dev.lilt.support.problem.FieldError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder {@code shipped} of the resources: one folder for each type of content, one YAML file for each item. */
public final class ShippedFolder {
    /** Where the folder is on the class path. */
    static final String NAME = "shipped";

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final Path folder;

    ShippedFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Fails the build when a shipped file is broken, so that no release can start with content it would have to refuse.
     *
     * @param args the folder
     * @throws InvalidShippedContentException naming file, field and reason of everything that is wrong
     */
    public static void main(String[] args) {
        new ShippedFolder(Path.of(args[0])).content(new DefinitionJson());
    }

    /** @throws InvalidShippedContentException if any file can't be shipped */
    ShippedContent content(DefinitionFormat format) {
        List<ShippedFile> files = new ArrayList<>();
        for (ContentType type : ContentType.values()) {
            for (Path file : yamlFiles(folder.resolve(name(type)))) {
                String name = name(type) + "/" + file.getFileName();
                files.add(new ShippedFile(type, name, tree(file, name)));
            }
        }
        return ShippedContent.of(files, format);
    }

    private static String name(ContentType type) {
        return switch (type) {
            case EXERCISE -> "exercises";
            case PLAN -> "plans";
            case GUIDANCE -> "guidance";
        };
    }

    private static List<Path> yamlFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Path file, String name) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? 0
                    : unreadable.getLocation().getLineNr();
            throw new InvalidShippedContentException(List.of(new Fault(
                    name,
                    new FieldError(
                            "near line " + line, "is not YAML: " + onOneLine(unreadable.getOriginalMessage())))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String onOneLine(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}
