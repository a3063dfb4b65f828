/** Helpers that the tests of this service share. */
@NullMarked
package dev.lilt.content.testing;

import org.jspecify.annotations.NullMarked;
