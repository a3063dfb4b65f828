/** What happens when a session is over: the row is marked, and says so on Kafka until Kafka has it. */
@NullMarked
package dev.lilt.session.completion;

import org.jspecify.annotations.NullMarked;
