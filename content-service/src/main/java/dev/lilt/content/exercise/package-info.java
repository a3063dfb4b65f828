/** Exercises: repetitions × hold × breath × side, or something sustained; read, published and retired over REST. */
@NullMarked
package dev.lilt.content.exercise;

import org.jspecify.annotations.NullMarked;
