/** Who follows a session, on whichever replica, and what becomes of sessions that nobody follows or touches. */
@NullMarked
package dev.lilt.session.presence;

import org.jspecify.annotations.NullMarked;
