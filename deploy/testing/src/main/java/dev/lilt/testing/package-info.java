/**
 * Test support for several modules: real Kafka and PostgreSQL, tokens, a client for streams, and rules for code and
 * docs.
 */
@NullMarked
package dev.lilt.testing;

import org.jspecify.annotations.NullMarked;
