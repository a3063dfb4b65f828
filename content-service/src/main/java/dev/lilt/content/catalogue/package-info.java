/** The API for clients: exercises, plans and guidance over HTTP. */
@NullMarked
package dev.lilt.content.catalogue;

import org.jspecify.annotations.NullMarked;
