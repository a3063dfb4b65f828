package dev.lilt.session.catalog;

/** The catalog has a plan, and all of its exercises, for the first time since this replica started. */
public record CatalogFilled() {}
