/** The language of this client: its texts in every language that is shipped, and the choice of one. */
@NullMarked
package dev.lilt.client.language;

import org.jspecify.annotations.NullMarked;
