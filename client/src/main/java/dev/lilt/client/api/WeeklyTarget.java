package dev.lilt.client.api;

/** A member's target for a week. */
public record WeeklyTarget(int minutes) {}
