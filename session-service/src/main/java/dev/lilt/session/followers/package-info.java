/** The numbers of followers of sessions, on this replica and on all others. */
@NullMarked
package dev.lilt.session.followers;

import org.jspecify.annotations.NullMarked;
