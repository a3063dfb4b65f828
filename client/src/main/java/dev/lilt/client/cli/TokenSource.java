package dev.lilt.client.cli;

import java.nio.file.Path;

/** Makes tokens for members of the local stack; the front door, which knows the local issuer's key, implements it. */
@FunctionalInterface
public interface TokenSource {
    /**
     * A bearer token for {@code member}, good for the local stack that keeps its data in {@code data}.
     *
     * @throws java.io.IOException when the stack's signing key can't be read; the message is shown to the member
     */
    String tokenFor(String member, Path data) throws java.io.IOException;
}
