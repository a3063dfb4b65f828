/** HTTP/1.1 responses and server-sent events, read as the bytes come, with nothing allocated per event. */
@NullMarked
package dev.lilt.benchmarks.sse;

import org.jspecify.annotations.NullMarked;
