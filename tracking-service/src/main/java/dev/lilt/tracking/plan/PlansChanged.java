package dev.lilt.tracking.plan;

/** Something that plans are made of has been published or retired. */
public record PlansChanged() {}
