package dev.lilt.content.guidance;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.TextRules;
import dev.lilt.support.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A guidance document: what to ask before a first session, when to stop, whom to call, what helps.
 *
 * @param id its stable name
 * @param title what it is called
 * @param items what it holds, in the order of importance, each with a name of its own
 * @param source the publication or guideline it comes from
 * @param reviewedOn the day on which it was last checked against the source
 */
public record Guidance(Id id, LocalizedText title, List<GuidanceItem> items, String source, LocalDate reviewedOn)
        implements Definition {

    public Guidance {
        TextRules.require("source", source);
        Id.requireDifferent("items", items.stream().map(GuidanceItem::id).toList());
        items = List.copyOf(items);
    }

    @Override
    public List<FieldError> speechErrors() {
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(index -> items.get(index).speechErrors().stream()
                        .map(error -> new FieldError("items[" + index + "]." + error.field(), error.detail())))
                .toList();
    }

    @Override
    public ContentType type() {
        return ContentType.GUIDANCE;
    }
}
