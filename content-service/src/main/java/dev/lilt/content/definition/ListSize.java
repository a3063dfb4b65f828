package dev.lilt.content.definition;

import java.util.List;
import java.util.Optional;

/**
 * The most parts that a list may have.
 *
 * @param most the largest number allowed
 */
public record ListSize(int most) {

    /** Returns what is wrong with the number of parts, if anything. */
    Optional<Finding> finding(String field, int size) {
        return size <= most
                ? Optional.empty()
                : Optional.of(new Finding(field, "must hold at most " + most + ", but holds " + size));
    }

    /** @throws InvalidDefinition if the list is longer */
    public void require(String field, List<?> list) {
        InvalidDefinition.throwIfAny(finding(field, list.size()).stream().toList());
    }
}
