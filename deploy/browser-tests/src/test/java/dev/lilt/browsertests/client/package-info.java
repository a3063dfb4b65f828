/** The web client as its user drives it, and what it shows. */
@NullMarked
package dev.lilt.browsertests.client;

import org.jspecify.annotations.NullMarked;
