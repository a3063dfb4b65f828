/**
 * The discomforts of a member, in their own words: the red flags among them, and the options of definitions that ease
 * the others.
 */
@NullMarked
package dev.lilt.session.comfort;

import org.jspecify.annotations.NullMarked;
