/** A network between browser and server that can be slow, silent or gone. */
@NullMarked
package dev.lilt.browsertests.network;

import org.jspecify.annotations.NullMarked;
