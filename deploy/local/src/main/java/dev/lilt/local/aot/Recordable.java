package dev.lilt.local.aot;

/** A part of a stack that can record what it does, for an AOT cache. */
public interface Recordable {
    /** In lower case with hyphens. */
    String name();

    /** Makes it record from its next start on, until it ends in order. */
    void record();

    /** Makes the cache of what was recorded. */
    void makeCache() throws InterruptedException;
}
