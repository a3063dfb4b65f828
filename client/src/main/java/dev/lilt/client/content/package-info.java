/** The commands for exercises, day plans and guidance, and for publishing them again. */
@NullMarked
package dev.lilt.client.content;

import org.jspecify.annotations.NullMarked;
