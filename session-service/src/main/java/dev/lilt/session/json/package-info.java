/** The names that constants of the domain have in JSON. */
@NullMarked
package dev.lilt.session.json;

import org.jspecify.annotations.NullMarked;
