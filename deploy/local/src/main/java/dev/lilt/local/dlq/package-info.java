/** Completions that tracking-service could not count: what waits, and sending it through again once the cause is mended. */
@NullMarked
package dev.lilt.local.dlq;

import org.jspecify.annotations.NullMarked;
