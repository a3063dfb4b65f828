/** What a client can call: exercises, plans and guidance over HTTP. */
@NullMarked
package dev.lilt.content.catalogue;

import org.jspecify.annotations.NullMarked;
