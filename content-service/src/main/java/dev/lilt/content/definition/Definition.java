package dev.lilt.content.definition;

import dev.lilt.support.problem.FieldError;
import java.util.List;

/** Something that is published as a whole, version by version: an exercise, a plan or a guidance document. */
public interface Definition {

    Id id();

    ContentType type();

    /** Returns where there is too little time to say a text; no such definition is published. */
    List<FieldError> speechErrors();

    default ContentKey key() {
        return new ContentKey(type(), id());
    }
}
