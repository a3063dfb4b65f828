/** The display: a drawn stage on a terminal, plain lines everywhere else. */
@NullMarked
package dev.lilt.client.terminal;

import org.jspecify.annotations.NullMarked;
