/**
 * All parts together: their ports, their data, the order they start and stop in, and {@code stack.json}, which tells
 * others.
 */
@NullMarked
package dev.lilt.local.stack;

import org.jspecify.annotations.NullMarked;
