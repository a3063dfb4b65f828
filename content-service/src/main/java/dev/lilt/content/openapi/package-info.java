/** The description of this service's API. */
@NullMarked
package dev.lilt.content.openapi;

import org.jspecify.annotations.NullMarked;
