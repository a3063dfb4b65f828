/** The live stream of a session, reconnecting by itself, and the server's clock as its events reveal it. */
@NullMarked
package dev.lilt.client.stream;

import org.jspecify.annotations.NullMarked;
