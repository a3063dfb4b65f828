/** Weeks drawn as bars against their 150 minutes. */
@NullMarked
package dev.lilt.client.week;

import org.jspecify.annotations.NullMarked;
