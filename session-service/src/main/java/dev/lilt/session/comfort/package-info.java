/** The discomforts of a member, in their own words, and the options of definitions that ease it. */
@NullMarked
package dev.lilt.session.comfort;

import org.jspecify.annotations.NullMarked;
