/** The activity of a member: a session that has ended, and when in it the member was active. */
@NullMarked
package dev.lilt.tracking.activity;

import org.jspecify.annotations.NullMarked;
