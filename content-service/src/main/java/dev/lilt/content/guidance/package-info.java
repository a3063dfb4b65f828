/** Guidance: short texts on safety, habits and causes, each with a stable id that other services act on. */
@NullMarked
package dev.lilt.content.guidance;

import org.jspecify.annotations.NullMarked;
