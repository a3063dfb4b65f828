package dev.lilt.content.definition;

/** The kinds of content; the word of each is the first part of its key. */
public enum ContentType {
    EXERCISE,
    PLAN,
    GUIDANCE;

    /** The CloudEvents type of what is published, after the first version of its contract. */
    public String eventType() {
        return "lilt." + WireName.of(this) + ".v1";
    }
}
