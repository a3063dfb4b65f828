/** Every error as it leaves this service: an RFC 9457 problem document with a stable type and a detail to act on. */
@NullMarked
package dev.lilt.content.problem;

import org.jspecify.annotations.NullMarked;
