/** Weeks and days: ISO weeks under three first days of the week, and time split over local days. */
@NullMarked
package dev.lilt.tracking.calendar;

import org.jspecify.annotations.NullMarked;
