package dev.lilt.session.definition;

/**
 * A way to make an exercise comfortable.
 *
 * @param when what bothers
 * @param instead what to try, at most 40 characters
 */
public record Comfort(Texts when, Texts instead) {}
