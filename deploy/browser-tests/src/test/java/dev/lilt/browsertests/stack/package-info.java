/** The stack that the browser talks to: started by the tests, or one that runs already. */
@NullMarked
package dev.lilt.browsertests.stack;

import org.jspecify.annotations.NullMarked;
