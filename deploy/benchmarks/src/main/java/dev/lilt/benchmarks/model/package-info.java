/**
 * The capacity that so many live sessions take: a model of the measured costs, which draws the tables of
 * {@code docs/scale.md}.
 */
@NullMarked
package dev.lilt.benchmarks.model;

import org.jspecify.annotations.NullMarked;
