/** Guidance: short texts on safety, habits and causes, each with a stable id that others act on; read over REST. */
@NullMarked
package dev.lilt.content.guidance;

import org.jspecify.annotations.NullMarked;
