/**
 * The outbox that takes what was published to {@code lilt.content.v1}: rows written with it, sent in order, at least
 * once.
 */
@NullMarked
package dev.lilt.content.outbox;

import org.jspecify.annotations.NullMarked;
