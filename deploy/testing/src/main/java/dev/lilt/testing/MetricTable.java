package dev.lilt.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our own metrics by name, each as one line with its type and its tags with all their values: as the tables of
 * docs/metrics.md list them, and as a service serves them.
 */
public final class MetricTable {
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(lilt_[a-z_]+)` \\| (\\w+) \\| [^|]+ \\|([^|]*)\\|.*$");
    private static final Pattern TAG = Pattern.compile("`(\\w+)=([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (lilt_\\w+) (\\w+)$");
    private static final Pattern SAMPLE =
            Pattern.compile("(?m)^(lilt_\\w+?)(_bucket|_count|_sum)?(?:\\{(.*?)})? \\S+(?: # .*)?$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    private MetricTable() {}

    /**
     * Compares what a service serves under {@code /q/metrics} with what docs/metrics.md says, both ways.
     *
     * @param service the heading of its table
     * @param metrics the answer of {@code /q/metrics}
     * @return a line for each metric that is on one side only, or different there; empty if all is the same
     * @throws IllegalStateException if the page says nothing of the service
     */
    public static List<String> differences(String service, String metrics) throws IOException {
        SortedMap<String, String> documented = documented(PAGE, service);
        if (documented.isEmpty()) {
            throw new IllegalStateException("There is nothing on " + service + " in " + PAGE);
        }
        SortedMap<String, String> served = scraped(metrics);
        SortedSet<String> names = new TreeSet<>(documented.keySet());
        names.addAll(served.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(documented.get(name), served.get(name)))
                .map(name -> name + ": documented as " + documented.get(name) + ", served as " + served.get(name))
                .toList();
    }

    /**
     * Reads what docs/metrics.md says of a service, and of every one.
     *
     * @param page the file
     * @param service the heading of its table
     */
    private static SortedMap<String, String> documented(Path page, String service) throws IOException {
        SortedMap<String, String> rows = new TreeMap<>();
        String text = Files.readString(page);
        for (String section : text.split("(?m)(?=^## )")) {
            Matcher heading = SECTION.matcher(section);
            if (heading.find() && Set.of("Every service", service).contains(heading.group(1))) {
                ROW.matcher(section).results().forEach(row -> rows.put(row.group(1), line(row.group(2), tags(row))));
            }
        }
        return rows;
    }

    private static SortedMap<String, SortedSet<String>> tags(MatchResult row) {
        SortedMap<String, SortedSet<String>> tags = new TreeMap<>();
        TAG.matcher(row.group(3))
                .results()
                .forEach(tag ->
                        tags.put(tag.group(1), new TreeSet<>(Set.of(tag.group(2).split(",")))));
        return tags;
    }

    /** Reads what a service serves under {@code /q/metrics}. */
    private static SortedMap<String, String> scraped(String metrics) {
        Map<String, String> types = new HashMap<>();
        // OpenMetrics names a counter without the end of its samples' names.
        TYPE.matcher(metrics)
                .results()
                .forEach(type -> types.put(
                        type.group(2).equals("counter")
                                ? type.group(1).replaceFirst("(_total)?$", "_total")
                                : type.group(1),
                        type.group(2)));
        Map<String, SortedMap<String, SortedSet<String>>> tags = new HashMap<>();
        SAMPLE.matcher(metrics).results().forEach(sample -> {
            String whole = sample.group(1) + (sample.group(2) == null ? "" : sample.group(2));
            String name = types.containsKey(whole) ? whole : sample.group(1);
            SortedMap<String, SortedSet<String>> ofName = tags.computeIfAbsent(name, unseen -> new TreeMap<>());
            LABEL.matcher(sample.group(3) == null ? "" : sample.group(3))
                    .results()
                    .filter(label -> !label.group(1).equals("le"))
                    .forEach(label -> ofName.computeIfAbsent(label.group(1), unseen -> new TreeSet<>())
                            .add(label.group(2)));
        });
        SortedMap<String, String> rows = new TreeMap<>();
        tags.forEach((name, all) -> rows.put(name, line(types.getOrDefault(name, "untyped"), all)));
        return rows;
    }

    private static String line(String type, SortedMap<String, SortedSet<String>> tags) {
        return type + " " + tags;
    }
}
