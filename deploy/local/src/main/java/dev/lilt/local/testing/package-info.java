/** Resources that every service's tests share: real Kafka, real PostgreSQL and tokens. */
@NullMarked
package dev.lilt.local.testing;

import org.jspecify.annotations.NullMarked;
