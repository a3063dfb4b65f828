/** Definitions as JSON: checked against the contract schemas, read into records, and written. */
@NullMarked
package dev.lilt.content.json;

import org.jspecify.annotations.NullMarked;
