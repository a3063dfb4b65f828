package dev.lilt.client.api;

/** What a member aims for in a week. */
public record Target(int minutes) {}
