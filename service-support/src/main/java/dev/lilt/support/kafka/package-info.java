/** What the services share in their use of Kafka. */
@NullMarked
package dev.lilt.support.kafka;

import org.jspecify.annotations.NullMarked;
