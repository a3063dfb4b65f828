package dev.lilt.content.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The least and the most that a number may be, both included.
 *
 * @param least the smallest number allowed
 * @param most the largest number allowed
 */
public record IntLimits(int least, int most) {

    public IntLimits {
        if (least > most) {
            throw new IllegalArgumentException("least " + least + " is more than most " + most);
        }
    }

    /** Returns what is wrong with a number, if anything. */
    public Optional<Finding> finding(String field, int number) {
        return number >= least && number <= most
                ? Optional.empty()
                : Optional.of(new Finding(field, requirement() + ", but is " + number));
    }

    /** Returns what is wrong with the ends and the default of a range, each by its own field. */
    public List<Finding> findings(String field, Range range) {
        List<Finding> findings = new ArrayList<>();
        finding(field + ".min", range.min()).ifPresent(findings::add);
        finding(field + ".max", range.max()).ifPresent(findings::add);
        finding(field + ".default", range.usual()).ifPresent(findings::add);
        return findings;
    }

    /** @throws InvalidDefinition if the number lies outside */
    public void require(String field, int number) {
        InvalidDefinition.throwIfAny(finding(field, number).stream().toList());
    }

    /** @throws InvalidDefinition if any part of the range lies outside */
    public void require(String field, Range range) {
        InvalidDefinition.throwIfAny(findings(field, range));
    }

    /** Returns what to tell somebody who wrote something else. */
    public String requirement() {
        return "must be a whole number from " + least + " to " + most;
    }
}
