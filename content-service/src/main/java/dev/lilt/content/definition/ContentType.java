package dev.lilt.content.definition;

import dev.lilt.support.wire.WireName;

/** The kinds of content; the word of each is the first part of its key. */
public enum ContentType implements WireName {
    EXERCISE,
    PLAN,
    GUIDANCE;

    /** The CloudEvents type of what is published, after the first version of its contract. */
    public String eventType() {
        return "lilt." + wire() + ".v1";
    }
}
