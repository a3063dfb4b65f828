/** The commands for weeks and targets: weeks drawn as bars against the minutes that the member aims for. */
@NullMarked
package dev.lilt.client.week;

import org.jspecify.annotations.NullMarked;
