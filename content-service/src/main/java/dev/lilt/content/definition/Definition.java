package dev.lilt.content.definition;

/** Something that is published as a whole, version by version: an exercise, a plan or a guidance document. */
public interface Definition {

    Id id();

    ContentType type();

    default ContentKey key() {
        return new ContentKey(type(), id());
    }
}
