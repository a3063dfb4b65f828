package dev.lilt.benchmarks.http;

import java.io.IOException;

/** The calls that can be made to a server. */
@FunctionalInterface
public interface Calls {
    /** Makes a call; {@code token} and {@code body} may be empty. */
    Answer call(String method, String path, String token, String body) throws IOException;
}
