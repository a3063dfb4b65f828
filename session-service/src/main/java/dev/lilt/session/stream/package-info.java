/** The live cue stream over server-sent events: one follower is a cursor into a session's log. */
@NullMarked
package dev.lilt.session.stream;

import org.jspecify.annotations.NullMarked;
