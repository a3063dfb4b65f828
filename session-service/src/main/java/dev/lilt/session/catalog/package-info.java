/** The mirror of lilt.content.v1 in memory, so that a session needs no other service to be made or to run. */
@NullMarked
package dev.lilt.session.catalog;

import org.jspecify.annotations.NullMarked;
