package dev.lilt.content.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The spelling of a choice on the wire: {@code HANDS_AND_KNEES} is {@code hands-and-knees}. */
public final class WireName {

    private WireName() {}

    public static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The choice with that word.
     *
     * @throws InvalidDefinition with all the words there are, if it is none of them
     */
    public static <E extends Enum<E>> E choice(Class<E> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidDefinition("", "must be one of: " + words(choices)));
    }

    private static <E extends Enum<E>> String words(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(WireName::of).collect(Collectors.joining(", "));
    }
}
