/** The commands for a member's own data: export it, and erase it. */
@NullMarked
package dev.lilt.client.data;

import org.jspecify.annotations.NullMarked;
