package dev.lilt.tracking.activity;

/**
 * The repetitions of an exercise in a session.
 *
 * @param exercise the exercise's id
 * @param reps from 1
 */
public record RepsDone(String exercise, int reps) {}
