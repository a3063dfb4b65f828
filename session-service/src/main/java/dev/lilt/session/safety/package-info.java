/** The rules that decide whether a session may be, and what is left out of it. */
@NullMarked
package dev.lilt.session.safety;

import org.jspecify.annotations.NullMarked;
