/** The course that every server is put through, what is measured on the way, and the command that starts it. */
@NullMarked
package dev.lilt.benchmarks.run;

import org.jspecify.annotations.NullMarked;
