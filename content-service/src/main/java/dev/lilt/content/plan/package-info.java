/** The day plan: blocks of exercises over the day, and why each is there. */
@NullMarked
package dev.lilt.content.plan;

import org.jspecify.annotations.NullMarked;
