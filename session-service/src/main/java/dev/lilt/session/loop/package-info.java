/** What a replica does again and again beside answering. */
@NullMarked
package dev.lilt.session.loop;

import org.jspecify.annotations.NullMarked;
