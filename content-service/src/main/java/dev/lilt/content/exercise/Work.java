package dev.lilt.content.exercise;

/** The work of an exercise: movements that are counted, or something that is kept up for a while. */
public sealed interface Work permits Repetitions, Sustained {}
