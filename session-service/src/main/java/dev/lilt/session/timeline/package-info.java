/** The compiler, a pure function: definitions and a request in, an immutable list of cues out. */
@NullMarked
package dev.lilt.session.timeline;

import org.jspecify.annotations.NullMarked;
