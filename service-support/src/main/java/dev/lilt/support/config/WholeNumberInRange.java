package dev.lilt.support.config;

import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a setting that is a whole number in a range. A service with another number does not start, and says why. Bean
 * Validation could do this too, but not in services without it, and it would read the annotations of all configuration
 * of Quarkus at each start.
 */
public abstract class WholeNumberInRange implements Converter<Integer> {
    private final int least;
    private final int most;

    protected WholeNumberInRange(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Integer convert(String value) {
        try {
            int number = Integer.parseInt(value.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(expected(), notANumber);
        }
        throw new IllegalArgumentException(expected());
    }

    private String expected() {
        return most == Integer.MAX_VALUE
                ? "it has to be a whole number, " + least + " or more"
                : "it has to be a whole number from " + least + " to " + most;
    }
}
