/** The order in which calls are served while more is asked than can be done. */
@NullMarked
package dev.lilt.session.admission;

import org.jspecify.annotations.NullMarked;
