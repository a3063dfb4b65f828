/** A day plan as a calendar that a phone reminds of. */
@NullMarked
package dev.lilt.content.calendar;

import org.jspecify.annotations.NullMarked;
