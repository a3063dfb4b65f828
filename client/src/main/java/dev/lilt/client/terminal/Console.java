package dev.lilt.client.terminal;

import dev.lilt.client.follow.Renderer;
import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/** Where the output goes: the member's terminal, or a pipe or file that only wants lines. */
public final class Console implements AutoCloseable {
    private static final int COLUMNS_OF_NO_TERMINAL = 80;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final PrintStream out;
    private final Map<String, String> environment;
    private final Optional<Terminal> terminal;

    private Console(PrintStream out, Map<String, String> environment, Optional<Terminal> terminal) {
        this.out = out;
        this.environment = environment;
        this.terminal = terminal;
    }

    /** The terminal, when this process has one as its input and its output, else {@code out}. */
    public static Console open(PrintStream out, Map<String, String> environment) {
        return new Console(out, environment, terminal());
    }

    /** {@code terminal}, which is closed with this; no line goes past it. */
    public static Console on(Terminal terminal, PrintStream out, Map<String, String> environment) {
        return new Console(out, environment, Optional.of(terminal));
    }

    /** Only {@code out}, for lines. */
    public static Console plain(PrintStream out) {
        return new Console(out, Map.of(), Optional.empty());
    }

    /** Returns whether somebody is there to be asked. */
    public boolean canAsk() {
        return terminal.isPresent();
    }

    public int columns() {
        return terminal.map(Terminal::getWidth).orElse(COLUMNS_OF_NO_TERMINAL);
    }

    public TerminalCapabilities capabilities() {
        return terminal.map(there -> TerminalCapabilities.of(environment)).orElse(TerminalCapabilities.PLAIN);
    }

    /**
     * Shows a session here; one at a time, and the screen outlives it.
     *
     * @param mayCommand whether its keys may do more than leave
     * @param keys its lines say that the member is in position if there is no terminal; null if nobody can say so
     */
    public Renderer renderer(boolean mayCommand, @Nullable InputStream keys) {
        return terminal.<Renderer>map(there -> new LiveScreen(there, capabilities(), mayCommand))
                .orElseGet(() -> new PlainLines(out, keys));
    }

    /**
     * Asks until the answer is yes or no.
     *
     * @throws IllegalStateException when nobody can be asked
     * @throws IOException when the member closes the input instead of answering
     */
    public boolean yes(String question) throws IOException {
        while (true) {
            // Letters that a terminal without its locale spoils are left out.
            String answer = answer(question + " [" + Messages.text("answer.hint") + "] ")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "");
            if (isOneOf("answer.yes", answer)) {
                return true;
            }
            if (isOneOf("answer.no", answer)) {
                return false;
            }
        }
    }

    /**
     * Asks until the answer is one number or more, each from 1 to {@code highest}.
     *
     * @throws IllegalStateException when nobody can be asked
     * @throws IOException when the member closes the input instead of answering
     */
    public SortedSet<Integer> numbers(String question, int highest) throws IOException {
        while (true) {
            SortedSet<Integer> numbers = NUMBER.matcher(answer(question + " "))
                    .results()
                    // One of more than 9 digits is none that can be meant.
                    .map(number -> number.group().length() > 9 ? 0 : Integer.parseInt(number.group()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!numbers.isEmpty() && numbers.first() >= 1 && numbers.last() <= highest) {
                return numbers;
            }
        }
    }

    private String answer(String prompt) throws IOException {
        Terminal asked = terminal.orElseThrow(() -> new IllegalStateException("nobody to ask"));
        asked.writer().print(capabilities().fit(prompt));
        asked.flush();
        return line(asked.reader());
    }

    private static boolean isOneOf(String key, String answer) {
        return List.of(Messages.text(key).split(" ")).contains(answer);
    }

    private static String line(NonBlockingReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c != '\n' && c != '\r'; c = reader.read()) {
            if (c < 0) {
                throw new IOException("no answer");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private static Optional<Terminal> terminal() {
        // Asked first, because JLine starts processes or loads native code to find out the same.
        if (System.console() == null) {
            return Optional.empty();
        }
        try {
            Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(true).build();
            if (terminal.getType().startsWith(Terminal.TYPE_DUMB) || terminal.getWidth() == 0) {
                terminal.close();
                return Optional.empty();
            }
            return Optional.of(terminal);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        terminal.ifPresent(there -> {
            try {
                there.close();
            } catch (IOException e) {
                // Nothing is left to be shown there.
            }
        });
    }
}
