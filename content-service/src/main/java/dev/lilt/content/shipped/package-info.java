/** The content that comes with a release: checked when it is built, published at start where it is new. */
@NullMarked
package dev.lilt.content.shipped;

import org.jspecify.annotations.NullMarked;
