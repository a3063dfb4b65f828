/** What a member aims for in a week, with its history. */
@NullMarked
package dev.lilt.tracking.targets;

import org.jspecify.annotations.NullMarked;
