package dev.lilt.client.api;

/** The answer to an erasure: what session-service removed. */
public record ErasedData(String erasedAt, int sessions, int commands, int tickets) {}
