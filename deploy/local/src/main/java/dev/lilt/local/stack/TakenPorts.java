package dev.lilt.local.stack;

import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.process.StackComponent;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for ports that something else listens on, before a stack starts. */
final class TakenPorts {
    private TakenPorts() {}

    /** @throws StackStartException if a port of these parts is taken; it names all that are */
    static void refuse(List<StackComponent> parts) {
        var taken = parts.stream()
                .filter(part -> !LoopbackPort.isFree(part.port()))
                .map(part -> part.port() + " (for " + part.name() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new StackStartException("Something else listens on port " + taken
                    + "; stop it, or move all ports of the stack with --ports BASE");
        }
    }
}
