package dev.lilt.session.definition;

/** The work of an exercise: something repeated, or something kept up. */
public sealed interface Work permits Repetitions, Sustained {}
