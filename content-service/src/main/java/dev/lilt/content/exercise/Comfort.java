package dev.lilt.content.exercise;

import dev.lilt.content.definition.LocalizedText;

/**
 * A change for when something bothers a member.
 *
 * @param when what bothers the member
 * @param remedy what to try then; {@code try} on the wire
 */
public record Comfort(LocalizedText when, LocalizedText remedy) {}
