/** How this service's API describes itself. */
@NullMarked
package dev.lilt.content.openapi;

import org.jspecify.annotations.NullMarked;
