/** All that this service holds on a member, for her to take away. */
@NullMarked
package dev.lilt.session.export;

import org.jspecify.annotations.NullMarked;
