/** Lilt's HTTP interface as a client sees it: calls, the JSON they carry, and refusals as one line for a person. */
@NullMarked
package dev.lilt.client.api;

import org.jspecify.annotations.NullMarked;
