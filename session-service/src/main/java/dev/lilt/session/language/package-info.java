/** The languages that members read and hear, and what the service itself tells them outside of cues. */
@NullMarked
package dev.lilt.session.language;

import org.jspecify.annotations.NullMarked;
