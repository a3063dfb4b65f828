/** The edge of server-sent events: sign-in, methods, headers, and how a stream is opened, refused, cut and drained. */
@NullMarked
package dev.lilt.support.sse;

import org.jspecify.annotations.NullMarked;
