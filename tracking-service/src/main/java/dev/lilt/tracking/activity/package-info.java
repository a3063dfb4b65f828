/** What a member did: a session that has ended, and when in it she was active. */
@NullMarked
package dev.lilt.tracking.activity;

import org.jspecify.annotations.NullMarked;
