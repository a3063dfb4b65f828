/** A small service and an identity provider for the tests of the edge. */
@NullMarked
package dev.lilt.support.testing;

import org.jspecify.annotations.NullMarked;
