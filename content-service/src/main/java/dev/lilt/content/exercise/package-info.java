/** The exercise: repetitions × hold × breath × side, or something sustained, as data that checks itself. */
@NullMarked
package dev.lilt.content.exercise;

import org.jspecify.annotations.NullMarked;
