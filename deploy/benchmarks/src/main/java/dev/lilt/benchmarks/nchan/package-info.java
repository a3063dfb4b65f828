/** nginx with nchan, and the publisher that gives it its cues on time. */
@NullMarked
package dev.lilt.benchmarks.nchan;

import org.jspecify.annotations.NullMarked;
