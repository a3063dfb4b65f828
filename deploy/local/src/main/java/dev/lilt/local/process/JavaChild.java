package dev.lilt.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A program in a JVM of its own, ended by the reaper of this one, with standard output and error appended to its log.
 */
public final class JavaChild {
    /**
     * Every user of the machine sees the command lines of all processes; their environments only their own user sees.
     */
    private static final Pattern PASSWORD = Pattern.compile("-D([a-z.-]*password)=(.*)");

    private final Process process;

    private JavaChild(Process process) {
        this.process = process;
    }

    /**
     * Starts it; whether it works is for the caller to find out.
     *
     * @param options JVM options, then {@code -cp … Main} or {@code -jar …}, then the program's arguments; an option
     *     that sets a password goes by the environment instead, where MicroProfile Config and Spring find it under the
     *     same name in capitals
     * @param environment added to this JVM's own
     */
    public static JavaChild start(ChildReaper reaper, List<String> options, Map<String, String> environment, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        var secrets = new HashMap<String, String>();
        for (String option : options) {
            var password = PASSWORD.matcher(option);
            if (password.matches()) {
                secrets.put(variable(password.group(1)), password.group(2));
            } else {
                command.add(option);
            }
        }
        var builder = new ProcessBuilder(DetachedCommand.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(secrets);
        // Options meant for this JVM, a debugger's port for instance, would be taken twice.
        builder.environment().remove("JDK_JAVA_OPTIONS");
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = builder.start();
            reaper.hold(process);
            return new JavaChild(process);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + command.getFirst(), e);
        }
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the component that it is works; ends it if that takes longer than {@code patience}.
     *
     * @throws ComponentFailedException if the component does not work in time, or ends before
     */
    public void awaitReady(StackComponent component, BooleanSupplier isReady, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady.getAsBoolean()) {
            if (!isAlive()) {
                throw new ComponentFailedException(component, "ended while starting");
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new ComponentFailedException(component, "was not ready after " + patience.toSeconds() + " s");
            }
            if (!ProcessLiveness.pause()) {
                kill();
                throw new ComponentFailedException(component, "was interrupted while starting");
            }
        }
    }

    /** Asks it to end, and after {@code patience} makes it. */
    public void stop(Duration patience) {
        process.destroy();
        if (!ended(patience)) {
            kill();
        }
    }

    /** {@code kill -9}; returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(10));
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
