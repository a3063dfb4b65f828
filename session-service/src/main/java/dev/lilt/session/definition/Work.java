package dev.lilt.session.definition;

/** What is done in an exercise: something repeated, or something kept up. */
public sealed interface Work permits Repetitions, Sustained {}
