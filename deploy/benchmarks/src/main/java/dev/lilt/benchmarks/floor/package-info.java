/**
 * The floor for making sessions: bare Vert.x with the reactive client of PostgreSQL, which writes the rows that Lilt
 * does.
 */
@NullMarked
package dev.lilt.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
