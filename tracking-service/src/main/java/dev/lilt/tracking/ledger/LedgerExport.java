package dev.lilt.tracking.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lilt.tracking.activity.CompletedSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** All that the ledger has of a member, a page in memory at a time. */
@ApplicationScoped
public class LedgerExport {
    private static final int PAGE = 100;

    private final Ledger ledger;

    LedgerExport(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Writes the member's sessions as the elements of an array, by start, as {@code GET /activity} shows them. */
    public void write(String memberId, JsonGenerator out) throws IOException {
        ActivityRange range =
                new ActivityRange(memberId, ActivityQuery.EARLIEST, ActivityQuery.LATEST, Cursor.START, PAGE);
        ActivityPage page = ledger.page(range);
        write(page, out);
        while (!page.isLast()) {
            CompletedSession last = page.sessions().getLast();
            page = ledger.page(range.startingAfter(new Cursor(last.startedAt(), last.sessionId())));
            write(page, out);
        }
    }

    private static void write(ActivityPage page, JsonGenerator out) throws IOException {
        for (CompletedSession session : page.sessions()) {
            out.writePOJO(ActivityJson.of(session));
        }
    }
}
