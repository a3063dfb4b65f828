/** What a replica does again and again beside answering. */
@NullMarked
package dev.lilt.session.scheduling;

import org.jspecify.annotations.NullMarked;
