package dev.lilt.probe;

public record Probe(int x) {}
