/** The parts that every service's description of its API has in common. */
@NullMarked
package dev.lilt.support.openapi;

import org.jspecify.annotations.NullMarked;
