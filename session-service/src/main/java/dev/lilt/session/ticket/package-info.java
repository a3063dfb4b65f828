/** Tickets: how somebody without a token, a partner say, may follow one session for a while, and do nothing else. */
@NullMarked
package dev.lilt.session.ticket;

import org.jspecify.annotations.NullMarked;
