/** From definitions and a wish to an immutable list of cues: a pure function. */
@NullMarked
package dev.lilt.session.timeline;

import org.jspecify.annotations.NullMarked;
