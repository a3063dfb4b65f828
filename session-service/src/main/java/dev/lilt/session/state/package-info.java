/**
 * A session as its timeline and the commands it accepted: position, cue log, active time, all functions of an instant.
 */
@NullMarked
package dev.lilt.session.state;

import org.jspecify.annotations.NullMarked;
