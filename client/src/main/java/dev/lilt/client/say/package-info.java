/** A session as it sounds: its speeches through espeak-ng, each at its time, and whether they fit. */
@NullMarked
package dev.lilt.client.say;

import org.jspecify.annotations.NullMarked;
