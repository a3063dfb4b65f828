package dev.lilt.client.api;

/** From one whole number to another. */
public record Range(int min, int max) {
    /** As in {@code 5-8}, or {@code 5} where both are the same. */
    @Override
    public String toString() {
        return min == max ? Integer.toString(min) : min + "-" + max;
    }
}
