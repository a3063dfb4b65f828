package dev.lilt.content.plan;

import dev.lilt.content.definition.DefinitionReader;
import dev.lilt.content.definition.Id;
import dev.lilt.content.definition.InvalidDefinition;
import dev.lilt.content.definition.ListSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a plan.
 *
 * @param inOrder at least one, each with a name of its own
 */
public record Blocks(List<Block> inOrder) {

    public static final ListSize SIZE = new ListSize(20);

    public Blocks {
        SIZE.require("", inOrder);
        inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty()) {
            throw new InvalidDefinition("", "must hold at least one block");
        }
        Id.requireDifferent(inOrder.stream().map(Block::id).toList());
    }

    static @Nullable Blocks from(DefinitionReader plan) {
        return plan.whole("blocks", SIZE, Block::from, Blocks::new);
    }
}
