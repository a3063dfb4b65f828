package dev.lilt.content.guidance;

import dev.lilt.content.definition.ContentType;
import dev.lilt.content.definition.Definition;
import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.DefinitionWriter;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.LocalizedText;
import dev.lilt.content.definition.Provenance;
import dev.lilt.content.definition.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * A guidance document: what to ask before a first session, when to stop, whom to call, what helps.
 *
 * @param id its stable name
 * @param title what it is called
 * @param items what it holds, in the order of importance
 * @param review where it comes from
 */
public record Guidance(Id id, LocalizedText title, GuidanceItems items, Provenance review) implements Definition {

    public Guidance {
        TextLimit.TITLE.require("title", title);
    }

    /** Reads a document; a {@code version} may be there and is ignored. */
    public static @Nullable Guidance from(DefinitionReader guidance) {
        guidance.ignore("version");
        Id id = Id.from(guidance, "id");
        LocalizedText title = LocalizedText.from(guidance, "title", TextLimit.TITLE);
        GuidanceItems items = GuidanceItems.from(guidance);
        Provenance review = Provenance.from(guidance);
        return guidance.build(() -> new Guidance(id, title, items, review));
    }

    @Override
    public ContentType type() {
        return ContentType.GUIDANCE;
    }

    /** The timed habits in it have its version. */
    @Override
    public DefinitionWriter tree(int version) {
        return new DefinitionWriter()
                .with("id", id)
                .with("version", version)
                .with("title", title)
                .with(
                        "items",
                        items.inOrder().stream().map(item -> item.tree(version)).toList())
                .with(review);
    }
}
