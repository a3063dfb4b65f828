/** How a member's sessions go for good, and how the other services hear of it. */
@NullMarked
package dev.lilt.session.erasure;

import org.jspecify.annotations.NullMarked;
