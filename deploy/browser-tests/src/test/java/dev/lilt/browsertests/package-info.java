/**
 * The web client in a real browser, against the local stack: one class for each promise of the client, with its
 * figures.
 */
@NullMarked
package dev.lilt.browsertests;

import org.jspecify.annotations.NullMarked;
