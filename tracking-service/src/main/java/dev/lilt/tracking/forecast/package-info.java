/** The rest of the current week: how much a day it takes, and what the day plan would bring. */
@NullMarked
package dev.lilt.tracking.forecast;

import org.jspecify.annotations.NullMarked;
