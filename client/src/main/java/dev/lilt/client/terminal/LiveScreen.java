package dev.lilt.client.terminal;

import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedStopGuidance;
import dev.lilt.client.follow.Key;
import dev.lilt.client.follow.Outcome;
import dev.lilt.client.follow.Renderer;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** A session drawn in place on a terminal, with keys. */
public final class LiveScreen implements Renderer {
    /** Ten frames a second: a hold of two seconds still fills smoothly, and a slow line is not flooded. */
    private static final Duration FRAME = Duration.ofMillis(100);

    private static final long READ_MILLIS = 200;

    private final Terminal terminal;
    private final TerminalCapabilities capabilities;
    private final boolean mayCommand;
    private final IntConsumer exit;
    private final Display display;
    private final Attributes before;
    private final List<Runnable> restoreSignals = new ArrayList<>();
    private volatile boolean resized;
    private volatile boolean closed;
    private @Nullable String notice;
    private @Nullable SessionSnapshot drawn;
    private @Nullable String result;

    LiveScreen(Terminal terminal, TerminalCapabilities capabilities, boolean mayCommand) {
        this(terminal, capabilities, mayCommand, System::exit);
    }

    /** {@code exit} ends the process with a status, after a signal to end. */
    LiveScreen(Terminal terminal, TerminalCapabilities capabilities, boolean mayCommand, IntConsumer exit) {
        this.terminal = terminal;
        this.capabilities = capabilities;
        this.mayCommand = mayCommand;
        this.exit = exit;
        this.display = new Display(terminal, false);
        this.before = terminal.enterRawMode();
        display.resize(terminal.getHeight(), terminal.getWidth());
        terminal.puts(Capability.cursor_invisible);
        terminal.handle(Terminal.Signal.WINCH, signal -> resized = true);
        endOn("TERM", 15);
        endOn("HUP", 1);
    }

    /** Before the JVM's own handler, which ends everything at once and would leave a terminal without a cursor. */
    private void endOn(String signal, int number) {
        Object before = Signals.register(signal, () -> {
            close();
            exit.accept(128 + number);
        });
        restoreSignals.add(() -> Signals.unregister(signal, before));
    }

    @Override
    public void opened(SessionSnapshot snapshot) {
        draw(snapshot);
    }

    @Override
    public void turned(SessionSnapshot snapshot) {
        notice = null;
        draw(snapshot);
    }

    @Override
    public void cue(ReceivedCue cue, SessionSnapshot snapshot) {
        if (snapshot.connected() && !cue.isCount()) {
            notice = null;
        }
    }

    @Override
    public void lost(String why, SessionSnapshot snapshot) {
        notice = Messages.text("notice.offline", why);
    }

    @Override
    public void back(SessionSnapshot snapshot) {
        notice = null;
    }

    @Override
    public void stopping(SessionSnapshot snapshot) {
        draw(snapshot);
    }

    @Override
    public void notice(String line) {
        notice = line;
    }

    @Override
    public synchronized void draw(SessionSnapshot snapshot) {
        if (closed) {
            return;
        }
        if (resized) {
            resized = false;
            display.resize(terminal.getHeight(), terminal.getWidth());
            terminal.puts(Capability.clear_screen);
            display.reset();
        }
        drawn = snapshot;
        show(layout().lines(snapshot, notice));
    }

    private TerminalLayout layout() {
        return new TerminalLayout(capabilities, mayCommand, terminal.getWidth(), terminal.getHeight() - 1);
    }

    /** Draws with the cursor parked on the last line, from where the shell goes on. */
    private void show(List<AttributedString> lines) {
        display.update(lines, new Size(terminal.getWidth(), terminal.getHeight()).cursorPos(lines.size() - 1, 0));
    }

    @Override
    public Duration frame() {
        return FRAME;
    }

    @Override
    public void onKey(Consumer<Key> listener) {
        terminal.handle(Terminal.Signal.INT, signal -> listener.accept(Key.Plain.LEAVE));
        Thread.ofPlatform().daemon().name("keyboard").start(() -> read(listener));
    }

    private void read(Consumer<Key> listener) {
        try {
            NonBlockingReader reader = terminal.reader();
            while (!closed) {
                int read = reader.read(READ_MILLIS);
                if (read == NonBlockingReader.EOF) {
                    return;
                }
                key(read).ifPresent(listener);
            }
        } catch (IOException e) {
            // The terminal went away; the session goes on without keys.
        }
    }

    private static Optional<Key> key(int read) {
        return switch (read) {
            case ' ' -> Optional.of(Key.Plain.TOGGLE);
            case '\r', '\n' -> Optional.of(Key.Plain.READY);
            case 'n', 'N' -> Optional.of(Key.Plain.NEXT);
            case 'b', 'B' -> Optional.of(Key.Plain.BACK);
            case 'e', 'E' -> Optional.of(Key.Plain.EXTEND);
            case 's', 'S' -> Optional.of(Key.Plain.STOP);
            case 'm', 'M' -> Optional.of(Key.Plain.MORE);
            case 'q', 'Q' -> Optional.of(Key.Plain.LEAVE);
            default -> read >= '1' && read <= '9' ? Optional.of(new Key.StopFor(read - '0')) : Optional.empty();
        };
    }

    @Override
    public synchronized void ended(Outcome.Ended end, SessionSnapshot snapshot) {
        String word = end.status().word();
        String told = end.active()
                .map(time -> Messages.text("end.active", word, TextFormat.length(time)))
                .orElse(word);
        result = capabilities.fit(told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1));
        drawn = snapshot;
    }

    /** Whole texts: guidance is not to be cut to a height. */
    private void printGuidance(@Nullable ReceivedStopGuidance guidance) {
        if (guidance != null) {
            terminal.writer().println();
            guidance.alarm()
                    .map(call -> capabilities.fit("!! " + call.toUpperCase(Locale.ROOT) + " !!"))
                    .ifPresent(terminal.writer()::println);
            terminal.writer().println(capabilities.fit(TextFormat.safe(guidance.title())));
            guidance.texts().stream()
                    .flatMap(text ->
                            Wrapped.words(capabilities.fit(TextFormat.safe(text)), "  ", terminal.getWidth() - 1)
                                    .stream())
                    .forEach(terminal.writer()::println);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        restoreSignals.forEach(Runnable::run);
        if (drawn != null) {
            show(layout().last(drawn, result));
            terminal.writer().println();
            printGuidance(drawn.guidance());
        }
        terminal.puts(Capability.cursor_normal);
        terminal.flush();
        terminal.setAttributes(before);
    }
}
