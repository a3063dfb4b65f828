/** Makes a session of a request: safety, length, compilation, and the row. */
@NullMarked
package dev.lilt.session.create;

import org.jspecify.annotations.NullMarked;
