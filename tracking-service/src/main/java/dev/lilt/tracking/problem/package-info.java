/** Parameters of requests, all of whose faults are told at once. */
@NullMarked
package dev.lilt.tracking.problem;

import org.jspecify.annotations.NullMarked;
