/** Helpers of the tests of the web client's backend: servers in place of services and provider, and a client. */
@NullMarked
package dev.lilt.web.testing;

import org.jspecify.annotations.NullMarked;
