package dev.lilt.support.problem;

/**
 * One thing wrong with a request.
 *
 * @param field where, as a path in the body ({@code exercises[0].reps}) or the name of a parameter
 * @param detail what would be right
 */
public record FieldError(String field, String detail) {}
