/** Child processes that a stack or a test starts, and their reaper, which lets none of them outlive it. */
@NullMarked
package dev.lilt.local.process;

import org.jspecify.annotations.NullMarked;
