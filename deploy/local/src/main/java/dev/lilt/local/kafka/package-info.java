/** The one Kafka broker of a local stack, with Lilt's topics. */
@NullMarked
package dev.lilt.local.kafka;

import org.jspecify.annotations.NullMarked;
