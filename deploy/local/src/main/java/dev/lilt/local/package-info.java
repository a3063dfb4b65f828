/** The local stack's commands: {@code up}, {@code demo} and {@code token}, beside those of the terminal client. */
@NullMarked
package dev.lilt.local;

import org.jspecify.annotations.NullMarked;
