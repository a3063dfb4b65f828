/** Tells a database that is away from a statement that can never succeed. */
@NullMarked
package dev.lilt.support.database;

import org.jspecify.annotations.NullMarked;
