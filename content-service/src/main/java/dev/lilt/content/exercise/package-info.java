/** Exercises: repetitions × hold × breath × side, something sustained, or a sequence of steps; read over REST. */
@NullMarked
package dev.lilt.content.exercise;

import org.jspecify.annotations.NullMarked;
