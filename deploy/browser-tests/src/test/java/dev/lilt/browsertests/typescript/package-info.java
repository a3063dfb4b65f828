/** The client's TypeScript, checked and tested with the Node that Playwright brings. */
@NullMarked
package dev.lilt.browsertests.typescript;

import org.jspecify.annotations.NullMarked;
