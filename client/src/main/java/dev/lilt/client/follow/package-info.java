/** Following one session: cues shown when they are due, keys turned into commands, until the session ends. */
@NullMarked
package dev.lilt.client.follow;

import org.jspecify.annotations.NullMarked;
