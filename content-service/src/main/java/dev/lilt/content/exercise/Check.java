package dev.lilt.content.exercise;

import dev.lilt.content.definition.LocalizedText;

/**
 * A check at intervals: the talk test on a walk, the skin under a warm pack.
 *
 * @param everySeconds how long from one to the next, in seconds
 * @param text what to check
 */
public record Check(int everySeconds, LocalizedText text) {}
