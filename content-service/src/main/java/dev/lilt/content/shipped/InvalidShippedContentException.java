package dev.lilt.content.shipped;

import dev.lilt.support.problem.FieldError;
import java.util.List;
import java.util.stream.Collectors;

/** Shipped content that must not be shipped: one line for each thing that is wrong, naming file, field and reason. */
final class InvalidShippedContentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidShippedContentException(List<Fault> faults) {
        super(faults.stream()
                .map(Fault::toString)
                .collect(Collectors.joining("\n  ", "Shipped content is broken:\n  ", "")));
    }

    /**
     * One thing that is wrong with one file.
     *
     * @param file its path below {@code shipped}
     * @param error what is wrong
     */
    record Fault(String file, FieldError error) {
        @Override
        public String toString() {
            return file + ": " + error.field() + ": " + error.detail();
        }
    }
}
