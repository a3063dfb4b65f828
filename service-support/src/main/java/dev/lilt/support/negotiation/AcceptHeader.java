package dev.lilt.support.negotiation;

import com.github.benmanes.caffeine.cache.Cache;
import dev.lilt.support.cache.Caches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Accept} as RFC 9110, section 12.5.1, has it, and writes it in the one form that every framework reads
 * the same: lower case, by weight, without parameters, without what is refused. Empty list elements, parameters other
 * than {@code q} and weights such as {@code .2} are taken; {@code *} means {@code *}{@code /*}, as in Java's own
 * default.
 *
 * @param ranges the media ranges that are accepted, best first; empty if nothing is
 */
public record AcceptHeader(List<String> ranges) {
    /** The types that services answer with: a refused type is taken out of a wildcard by naming the others. */
    private static final List<String> OFFERED = List.of(
            "application/json",
            "application/problem+json",
            "text/csv",
            "text/calendar",
            "text/event-stream",
            "application/fhir+json");

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE = Pattern.compile("(" + TOKEN + ")/(" + TOKEN + ")");
    private static final Pattern WEIGHT = Pattern.compile("(?:0?\\.\\d{0,3}|0|1(?:\\.0{0,3})?)");

    /** Nearly all clients send one of a few. */
    private static final Cache<String, AcceptHeader> PARSED =
            Caches.builder().maximumSize(100).build();

    private record Range(String name, double weight) {
        boolean covers(String type) {
            return name.equals("*/*")
                    || name.equals(type)
                    || (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1)));
        }
    }

    /**
     * Reads the values of all {@code Accept} headers of a request, at least one.
     *
     * @return empty ranges if nothing is accepted, or nothing in it can be read
     */
    public static AcceptHeader parse(List<String> values) {
        return PARSED.get(String.join(",", values), AcceptHeader::parse);
    }

    private static AcceptHeader parse(String value) {
        List<Range> ranges = new ArrayList<>();
        boolean hasElement = false;
        for (String element : elements(value)) {
            hasElement = true;
            Range range = range(element);
            if (range != null) {
                ranges.add(range);
            }
        }
        return hasElement ? new AcceptHeader(accepted(ranges)) : new AcceptHeader(List.of("*/*"));
    }

    /** Returns whether this media type is accepted. */
    public boolean accepts(String type) {
        return ranges.stream().anyMatch(range -> new Range(range, 1).covers(type));
    }

    /** Returns the header's value in its one form. */
    public String value() {
        // Weights that keep the order: frameworks sort by them, and need not keep the order of equal ones.
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < ranges.size(); i++) {
            value.append(i == 0 ? "" : ", ").append(ranges.get(i));
            if (i > 0) {
                value.append(String.format(Locale.ROOT, ";q=%.3f", Math.max(0.001, 1 - i * 0.01)));
            }
        }
        return value.toString();
    }

    private static List<String> accepted(List<Range> ranges) {
        Set<String> refused = ranges.stream()
                .filter(range -> range.weight() == 0)
                .map(Range::name)
                .collect(Collectors.toSet());
        List<Range> wanted = ranges.stream()
                .filter(range -> range.weight() > 0)
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .toList();
        Set<String> accepted = new LinkedHashSet<>();
        for (Range range : wanted) {
            if (refused.isEmpty() || !range.name().endsWith("*")) {
                accepted.add(range.name());
            } else {
                OFFERED.stream()
                        .filter(range::covers)
                        .filter(type -> !isRefused(type, ranges))
                        .forEach(accepted::add);
            }
        }
        return List.copyOf(accepted);
    }

    /** A more specific range has precedence, whatever its weight. */
    private static boolean isRefused(String type, List<Range> all) {
        return all.stream()
                .filter(range -> range.covers(type))
                .max(Comparator.comparingInt(range -> specificity(range.name())))
                .filter(range -> range.weight() == 0)
                .isPresent();
    }

    private static int specificity(String name) {
        return name.equals("*/*") ? 0 : name.endsWith("/*") ? 1 : 2;
    }

    private static @Nullable Range range(String element) {
        List<String> parts = split(element, ';');
        String name = parts.getFirst().strip();
        if (name.equals("*")) {
            name = "*/*";
        }
        Matcher form = RANGE.matcher(name);
        if (!form.matches() || (form.group(1).equals("*") && !form.group(2).equals("*"))) {
            return null;
        }
        double weight = 1;
        for (String part : parts.subList(1, parts.size())) {
            String parameter = part.strip();
            if (parameter.length() > 1 && parameter.substring(0, 2).equalsIgnoreCase("q=")) {
                String text = parameter.substring(2).strip();
                if (!WEIGHT.matcher(text).matches()) {
                    return null;
                }
                weight = Double.parseDouble(text.equals(".") || text.equals("0.") ? "0" : text);
                break;
            }
        }
        return new Range(name.toLowerCase(Locale.ROOT), weight);
    }

    private static List<String> elements(String value) {
        return split(value, ',').stream().filter(element -> !element.isBlank()).toList();
    }

    /** Splits at a separator outside quoted strings. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
            } else if (c == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                quoted ^= c == '"';
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
