/** The parts of every definition: keys, ids, texts and ranges, as records that check themselves. */
@NullMarked
package dev.lilt.content.definition;

import org.jspecify.annotations.NullMarked;
