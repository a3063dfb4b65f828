/**
 * What the tests of the web client's backend share: real services and a real provider to talk to, and a browser's part.
 */
@NullMarked
package dev.lilt.web.testing;

import org.jspecify.annotations.NullMarked;
