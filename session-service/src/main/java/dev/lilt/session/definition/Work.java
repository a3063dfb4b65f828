package dev.lilt.session.definition;

/** The work of an exercise: something repeated, done step by step, or kept up. */
public sealed interface Work permits Repetitions, Sequence, Sustained {}
