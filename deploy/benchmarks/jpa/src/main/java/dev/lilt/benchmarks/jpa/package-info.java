/** A consumer on Spring Kafka and Spring Data JPA that saves one by one, as a peer. */
@NullMarked
package dev.lilt.benchmarks.jpa;

import org.jspecify.annotations.NullMarked;
