package dev.lilt.local.process;

import java.util.ArrayList;
import java.util.List;

/** Commands that Ctrl-C in this terminal does not reach, so that it is the stack that stops its parts, in order. */
final class DetachedCommand {
    /**
     * Ignored signals stay ignored over {@code exec}, and the JVM honours that; {@code setsid}, which macOS lacks, also
     * keeps away signals that are sent to the group, as {@code timeout} does. Both keep the process id.
     */
    private static final String SCRIPT =
            "trap '' INT HUP; if command -v setsid >/dev/null 2>&1; then exec setsid \"$@\"; else exec \"$@\"; fi";

    private DetachedCommand() {}

    static List<String> command(List<String> command) {
        var detached = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "lilt-part"));
        detached.addAll(command);
        return detached;
    }
}
