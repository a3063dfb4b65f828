package dev.lilt.tracking.erasure;

import dev.lilt.support.time.WireInstant;
import dev.lilt.tracking.activity.RejectedCompletionException;
import dev.lilt.tracking.activity.RejectionReason;
import dev.lilt.tracking.consumer.RecordChecks;
import dev.lilt.tracking.consumer.RecordFields;
import dev.lilt.tracking.time.InstantLimits;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a record of {@code lilt.member-erased.v1} by session-service's contract. */
final class ErasureReader {
    private static final String EVENT_TYPE = "lilt.member-erased";

    private ErasureReader() {}

    /**
     * @throws RejectedCompletionException if it doesn't say who has erased what there was of them up to an instant that
     *     can be
     */
    static MemberErased read(ConsumerRecord<byte[], byte[]> record) {
        RecordChecks.checkType(record, EVENT_TYPE);
        RecordFields fields = RecordChecks.fields(record);
        String memberId = RecordChecks.memberId(record, fields);
        Instant erasedAt = fields.instant("erasedAt");
        if (erasedAt.isBefore(InstantLimits.EARLIEST)) {
            throw new RejectedCompletionException(
                    RejectionReason.TOO_OLD, "erasedAt is before " + WireInstant.of(InstantLimits.EARLIEST));
        }
        if (erasedAt.isAfter(InstantLimits.LATEST)) {
            throw new RejectedCompletionException(
                    RejectionReason.IN_THE_FUTURE, "erasedAt is after " + WireInstant.of(InstantLimits.LATEST));
        }
        return new MemberErased(memberId, erasedAt);
    }
}
