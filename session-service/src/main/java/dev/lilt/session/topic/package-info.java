/** Reading a Kafka topic as a whole: every replica needs every record. */
@NullMarked
package dev.lilt.session.topic;

import org.jspecify.annotations.NullMarked;
