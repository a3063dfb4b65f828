/** The services as they are built, together: whole paths, and what happens when a part dies. */
@NullMarked
package dev.lilt.endtoend;

import org.jspecify.annotations.NullMarked;
