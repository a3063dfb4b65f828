package dev.lilt.client.api;

/** What session-service removed. */
public record Erasure(String erasedAt, int sessions, int commands, int tickets) {}
