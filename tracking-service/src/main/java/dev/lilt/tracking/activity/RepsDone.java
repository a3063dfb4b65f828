package dev.lilt.tracking.activity;

/**
 * How many repetitions of an exercise a session came to.
 *
 * @param exercise the exercise's id
 * @param reps from 1
 */
public record RepsDone(String exercise, int reps) {}
