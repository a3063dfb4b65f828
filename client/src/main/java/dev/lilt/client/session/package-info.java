/** The commands for sessions: follow one, list them, stop them, and let somebody look on. */
@NullMarked
package dev.lilt.client.session;

import org.jspecify.annotations.NullMarked;
