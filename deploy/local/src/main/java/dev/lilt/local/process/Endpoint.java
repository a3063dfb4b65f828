package dev.lilt.local.process;

import java.nio.file.Path;

/**
 * The facts about a component that stay the same whether it runs or not.
 *
 * @param name in lower case with hyphens, as in {@code stack.json} and in the name of the log
 * @param url at which others reach it
 * @param port 1 to 65535, on the loopback interface
 * @param log the file with its standard output and error
 */
public record Endpoint(String name, String url, int port, Path log) {
    /** Returns that of a server of HTTP on this machine. */
    public static Endpoint http(String name, int port, Path log) {
        return new Endpoint(name, LoopbackPort.url(port), port, log);
    }
}
