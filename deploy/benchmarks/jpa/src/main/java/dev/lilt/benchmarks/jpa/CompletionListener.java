package dev.lilt.benchmarks.jpa;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Saves each record as it comes, the way Spring's guides do; a second one with the same id changes nothing. */
@Component
class CompletionListener {
    private final CompletedRows rows;
    private final JsonMapper json;

    CompletionListener(CompletedRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    @KafkaListener(topics = "bench.completions", groupId = "peer")
    void on(String completion) {
        rows.save(CompletedRow.of(json.readValue(completion, Completed.class)));
    }
}
