/** Time and memory that it takes to compile a session, measured with JMH. */
@NullMarked
package dev.lilt.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
