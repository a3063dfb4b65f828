package dev.lilt.content.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lilt.content.definition.ContentType;

/**
 * One file of shipped content.
 *
 * @param type what it holds
 * @param name its path below {@code shipped}, as in {@code exercises/cat-cow.yaml}
 * @param tree what is in it, as read from YAML
 */
record ShippedFile(ContentType type, String name, JsonNode tree) {}
