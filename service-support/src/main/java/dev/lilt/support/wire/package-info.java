/** Names of constants on the wire. Plain Java: the domain of each service may use it. */
@NullMarked
package dev.lilt.support.wire;

import org.jspecify.annotations.NullMarked;
