/** What happens here when a member erases everything. */
@NullMarked
package dev.lilt.tracking.erasure;

import org.jspecify.annotations.NullMarked;
