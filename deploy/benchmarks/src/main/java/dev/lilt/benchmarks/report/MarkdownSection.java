package dev.lilt.benchmarks.report;

/**
 * The part of a page that a program writes: all between {@code <!-- NAME: begin -->} and {@code <!-- NAME: end -->}.
 */
public final class MarkdownSection {
    private MarkdownSection() {}

    /** @throws IllegalArgumentException if the page has no such markers */
    public static String replace(String page, String name, String text) {
        String begin = "<!-- " + name + ": begin -->";
        String end = "<!-- " + name + ": end -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("the page has no markers " + begin + " and " + end);
        }
        return page.substring(0, from + begin.length()) + "\n" + text.strip() + "\n" + page.substring(to);
    }
}
