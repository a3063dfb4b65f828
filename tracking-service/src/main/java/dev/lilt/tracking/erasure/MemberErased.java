package dev.lilt.tracking.erasure;

import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.consumer.RecordChecks;
import dev.lilt.tracking.consumer.RecordFields;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Session-service's event {@code lilt.member-erased.v1}.
 *
 * @param erasedAt what the member started up to then is to be forgotten
 */
record MemberErased(String memberId, Instant erasedAt) {
    private static final String EVENT_TYPE = "lilt.member-erased";

    /**
     * Reads a record of {@code lilt.member-erased.v1} by session-service's contract.
     *
     * @throws RejectedCompletionException if it doesn't say who has erased what there was of them up to an instant that
     *     can be
     */
    static MemberErased read(ConsumerRecord<byte[], byte[]> record) {
        RecordChecks.checkType(record, EVENT_TYPE);
        RecordFields fields = RecordChecks.fields(record);
        String memberId = RecordChecks.memberId(record, fields);
        Instant erasedAt = fields.instant("erasedAt");
        RecordChecks.checkBelievable("erasedAt", erasedAt);
        return new MemberErased(memberId, erasedAt);
    }

    @Override
    public String toString() {
        return "MemberErased";
    }
}
