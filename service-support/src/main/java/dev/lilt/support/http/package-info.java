/** What HTTP headers mean, as RFC 9110 says. */
@NullMarked
package dev.lilt.support.http;

import org.jspecify.annotations.NullMarked;
