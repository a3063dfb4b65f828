/** A Chromium with its own profile, as a person would start it: nothing in it is protected from throttling. */
@NullMarked
package dev.lilt.browsertests.chromium;

import org.jspecify.annotations.NullMarked;
