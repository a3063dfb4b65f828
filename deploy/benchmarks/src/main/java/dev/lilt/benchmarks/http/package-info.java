/** Calls that are made by the thousand: HTTP/1.1 over connections that stay open. */
@NullMarked
package dev.lilt.benchmarks.http;

import org.jspecify.annotations.NullMarked;
