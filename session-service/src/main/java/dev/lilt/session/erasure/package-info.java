/** The erasure of a member's sessions, and the event that tells the other services. */
@NullMarked
package dev.lilt.session.erasure;

import org.jspecify.annotations.NullMarked;
