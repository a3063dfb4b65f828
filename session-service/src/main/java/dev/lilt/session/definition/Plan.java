package dev.lilt.session.definition;

import java.util.List;
import java.util.Optional;

/** A plan for the day, in blocks. */
public record Plan(String id, List<Block> blocks) {
    public Plan {
        blocks = List.copyOf(blocks);
    }

    public Optional<Block> block(String blockId) {
        return blocks.stream().filter(block -> block.id().equals(blockId)).findFirst();
    }
}
