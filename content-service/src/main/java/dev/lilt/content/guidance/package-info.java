/** Guidance: short texts on safety, habits, causes and changes of position, with stable ids; read over REST. */
@NullMarked
package dev.lilt.content.guidance;

import org.jspecify.annotations.NullMarked;
