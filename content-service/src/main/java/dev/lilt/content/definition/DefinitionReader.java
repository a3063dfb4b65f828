package dev.lilt.content.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One object of a JSON or YAML tree while it is being read. It notes everything that is wrong and goes on, so that an
 * author sees all of it at once; what can't be read comes back as null, and {@link #build} then builds nothing.
 */
public final class DefinitionReader {
    private static final int LONGEST_NAME_SHOWN = 64;

    private final Map<?, ?> tree;
    private final String path;
    private final List<Finding> findings;
    private final int findingsBefore;
    private final Set<String> known = new HashSet<>();

    private DefinitionReader(Map<?, ?> tree, String path, List<Finding> findings) {
        this.tree = tree;
        this.path = path;
        this.findings = findings;
        this.findingsBefore = findings.size();
    }

    /**
     * Reads a whole tree of maps, lists, strings, numbers and booleans.
     *
     * @throws InvalidDefinition with everything that is wrong with it
     */
    public static <T> T read(@Nullable Object tree, Function<DefinitionReader, @Nullable T> form) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new InvalidDefinition("body", "must be an object");
        }
        List<Finding> findings = new ArrayList<>();
        T value = form.apply(new DefinitionReader(map, "", findings));
        if (value == null || !findings.isEmpty()) {
            throw new InvalidDefinition(findings);
        }
        return value;
    }

    /** Builds the value if all of its fields could be read and the value agrees; refuses fields nobody asked for. */
    public <T> @Nullable T build(Supplier<T> value) {
        T built = isSound() ? noting("", value) : null;
        for (String name : names()) {
            if (!known.contains(name)) {
                note(shortened(name), "is not a field of this object");
            }
        }
        return isSound() ? built : null;
    }

    /** The value, or null with what it says is wrong noted under {@code field}. */
    <T> @Nullable T noting(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidDefinition invalid) {
            invalid.findings().forEach(finding -> note(finding.inside(field)));
            return null;
        }
    }

    /** Lets a field be there without reading it. */
    public void ignore(String name) {
        known.add(name);
    }

    /** Returns whether a field is there and not null. */
    public boolean has(String name) {
        return tree.get(name) != null;
    }

    /** Returns whether nothing was found to be wrong with this object so far. */
    boolean isSound() {
        return findings.size() == findingsBefore;
    }

    List<String> names() {
        return tree.keySet().stream().map(String::valueOf).toList();
    }

    public void note(String field, String detail) {
        note(new Finding(field, detail));
    }

    void note(Finding finding) {
        findings.add(finding.inside(path));
    }

    /** A text in no particular language, such as the name of a phase. */
    public @Nullable String string(String name, int longest) {
        String text = string(name);
        if (text != null) {
            TextRules.problemOf(text).ifPresent(problem -> note(name, problem));
            TextRules.problemOfLength(text, longest).ifPresent(problem -> note(name, problem));
        }
        return text;
    }

    @Nullable
    String string(String name) {
        return string(name, required(name));
    }

    private @Nullable String string(String name, @Nullable Object value) {
        if (value instanceof String string) {
            return string;
        }
        if (value != null) {
            note(name, "must be text");
        }
        return null;
    }

    public @Nullable Integer wholeNumber(String name, IntLimits bounds) {
        Object value = required(name);
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            bounds.finding(name, number.intValue()).ifPresent(this::note);
            return number.intValue();
        }
        if (value != null) {
            note(name, bounds.requirement());
        }
        return null;
    }

    /** False where the field is left out. */
    public boolean flag(String name) {
        Object value = optional(name);
        if (value != null && !(value instanceof Boolean)) {
            note(name, "must be true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        String word = string(name);
        return word == null ? null : choice(name, word, choices);
    }

    private <E extends Enum<E>> @Nullable E choice(String name, String word, Class<E> choices) {
        return noting(name, () -> WireName.choice(choices, word));
    }

    /** Different choices; none where the field is left out. */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> choices) {
        ListSize all = new ListSize(choices.getEnumConstants().length);
        return words(name, all, (field, word) -> choice(field, word, choices));
    }

    /** Different ids; none where the field is left out. */
    public List<Id> ids(String name, ListSize size) {
        return words(name, size, (field, word) -> noting(field, () -> new Id(word)));
    }

    private <T> List<T> words(String name, ListSize size, BiFunction<String, String, @Nullable T> reading) {
        List<T> different = new ArrayList<>();
        items(
                name,
                size,
                (field, item) -> {
                    String word = string(field, item);
                    T value = word == null ? null : reading.apply(field, word);
                    if (value != null && different.contains(value)) {
                        note(field, "must not be there twice");
                    }
                    return value;
                },
                different);
        return different;
    }

    /** The objects in a list; none where the field is left out. */
    public <T> List<T> objects(String name, ListSize size, Function<DefinitionReader, @Nullable T> form) {
        List<T> objects = new ArrayList<>();
        items(name, size, (field, item) -> object(field, item, form), objects);
        return objects;
    }

    /** Returns what a list of objects makes up as a whole; null if any of them is wrong. */
    public <T, W> @Nullable W whole(
            String name, ListSize size, Function<DefinitionReader, @Nullable T> form, Function<List<T>, W> making) {
        int before = findings.size();
        List<T> parts = objects(name, size, form);
        return findings.size() == before ? noting(name, () -> making.apply(parts)) : null;
    }

    private <T> void items(String name, ListSize size, BiFunction<String, Object, @Nullable T> reading, List<T> into) {
        Object value = optional(name);
        if (value instanceof List<?> items && size.finding(name, items.size()).isPresent()) {
            size.finding(name, items.size()).ifPresent(this::note);
        } else if (value instanceof List<?> items) {
            for (int index = 0; index < items.size(); index++) {
                String field = name + "[" + index + "]";
                Object item = items.get(index);
                T read = item == null ? absent(field) : reading.apply(field, item);
                if (read != null) {
                    into.add(read);
                }
            }
        } else if (value != null) {
            note(name, "must be a list");
        }
    }

    /** The object in a field, which must be there. */
    public <T> @Nullable T object(String name, Function<DefinitionReader, @Nullable T> form) {
        return object(name, required(name), form);
    }

    /** The object in a field, or null where the field is left out. */
    public <T> @Nullable T objectIfAny(String name, Function<DefinitionReader, @Nullable T> form) {
        return object(name, optional(name), form);
    }

    private <T> @Nullable T object(String name, @Nullable Object value, Function<DefinitionReader, @Nullable T> form) {
        if (value instanceof Map<?, ?> map) {
            return form.apply(new DefinitionReader(map, Finding.join(path, name), findings));
        }
        if (value != null) {
            note(name, "must be an object");
        }
        return null;
    }

    private @Nullable Object required(String name) {
        Object value = optional(name);
        return value == null ? absent(name) : value;
    }

    private @Nullable Object optional(String name) {
        known.add(name);
        return tree.get(name);
    }

    // The type is that of what the caller returns; there is never an object of it.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T absent(String name) {
        note(name, "must be given");
        return null;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME_SHOWN ? name : name.substring(0, LONGEST_NAME_SHOWN) + "…";
    }
}
