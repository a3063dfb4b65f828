/** The mirror of lilt.content.v1 in memory, so that sessions need no other service while they run. */
@NullMarked
package dev.lilt.session.catalog;

import org.jspecify.annotations.NullMarked;
