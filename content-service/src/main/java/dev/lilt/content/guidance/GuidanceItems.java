package dev.lilt.content.guidance;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.ListSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a guidance document.
 *
 * @param inOrder at least one, each with a name of its own
 */
public record GuidanceItems(List<GuidanceItem> inOrder) {

    public static final ListSize SIZE = new ListSize(100);

    public GuidanceItems {
        SIZE.require("", inOrder);
        inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty()) {
            throw new InvalidDefinition("", "must hold at least one item");
        }
        Id.requireDifferent(inOrder.stream().map(GuidanceItem::id).toList());
    }

    static @Nullable GuidanceItems from(DefinitionReader guidance) {
        return guidance.whole("items", SIZE, GuidanceItem::from, GuidanceItems::new);
    }
}
