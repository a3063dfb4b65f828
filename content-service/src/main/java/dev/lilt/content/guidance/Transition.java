package dev.lilt.content.guidance;

import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.exercise.Position;

/**
 * The way from one position to another.
 *
 * @param from the position before
 * @param to the position after
 * @param seconds the least that it takes, unhurried
 * @param say what is spoken meanwhile
 */
public record Transition(Position from, Position to, int seconds, LocalizedText say) {}
