/** Files and directories that only their owner may read, and how much room there is for them. */
@NullMarked
package dev.lilt.local.files;

import org.jspecify.annotations.NullMarked;
