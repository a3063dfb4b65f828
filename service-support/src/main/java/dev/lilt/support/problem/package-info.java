/** RFC 9457 problem documents: every error that leaves a service has a stable type and a detail to act on. */
@NullMarked
package dev.lilt.support.problem;

import org.jspecify.annotations.NullMarked;
