package dev.lilt.session.erasure;

import dev.lilt.session.sessions.Audience;
import dev.lilt.session.sessions.MemberSessionEraser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Erases a member here, and sees to it that the others hear of it. */
@ApplicationScoped
class EraseMember {
    private final MemberSessionEraser sessions;
    private final ErasureOutbox erasures;
    private final Audience audience;

    EraseMember(MemberSessionEraser sessions, ErasureOutbox erasures, Audience audience) {
        this.sessions = sessions;
        this.erasures = erasures;
        this.audience = audience;
    }

    /** The followers are told once the transaction is over. */
    MemberSessionEraser.Erased erase(String member) {
        MemberSessionEraser.Erased erased = QuarkusTransaction.requiringNew().call(() -> {
            MemberSessionEraser.Erased gone = sessions.erase(member);
            // Also if there was nothing here: another service may hold something, and hear of it a second time.
            erasures.add(member, gone.at());
            return gone;
        });
        erased.cutShort().forEach(audience::tellErased);
        return erased;
    }
}
