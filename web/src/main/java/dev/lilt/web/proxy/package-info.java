/** Passing calls and streams on to the three services, as the member who is signed in. */
@NullMarked
package dev.lilt.web.proxy;

import org.jspecify.annotations.NullMarked;
