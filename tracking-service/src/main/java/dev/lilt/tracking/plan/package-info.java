/** Day plans as content-service publishes them, in memory, so that a week needs no other service to be answered. */
@NullMarked
package dev.lilt.tracking.plan;

import org.jspecify.annotations.NullMarked;
