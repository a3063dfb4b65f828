/**
 * Completions that tracking-service could not count: what waits, and sending it through again once the cause is fixed.
 */
@NullMarked
package dev.lilt.local.dlq;

import org.jspecify.annotations.NullMarked;
