package dev.lilt.session.safety;

/** An exercise that was left out or changed for safety, and why. */
public record Adjustment(String exercise, String reason) {}
