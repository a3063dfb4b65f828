/** The display: a drawing that is kept up to date on a terminal, plain lines everywhere else. */
@NullMarked
package dev.lilt.client.terminal;

import org.jspecify.annotations.NullMarked;
