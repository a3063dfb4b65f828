package dev.lilt.content.exercise;

/**
 * The pace of slow breathing.
 *
 * @param in how long a breath in takes, in seconds
 * @param out how long a breath out takes, in seconds
 */
public record Breathing(int in, int out) {}
