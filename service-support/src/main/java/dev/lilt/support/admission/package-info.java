/** Admission control: how many calls work at once, and which of those that wait goes first. */
@NullMarked
package dev.lilt.support.admission;

import org.jspecify.annotations.NullMarked;
