/** The parts of every definition: ids, texts, ranges, reviews, and the reading that lists all that is wrong at once. */
@NullMarked
package dev.lilt.content.definition;

import org.jspecify.annotations.NullMarked;
