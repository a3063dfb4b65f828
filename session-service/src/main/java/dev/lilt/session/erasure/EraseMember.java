package dev.lilt.session.erasure;

import dev.lilt.session.store.SessionErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Erases a member here, and sees to it that followers, replicas and the other services hear of it. */
@ApplicationScoped
class EraseMember {
    private final MemberSessionEraser sessions;
    private final ErasureOutbox erasures;
    private final Event<SessionErased> erasedSessions;

    EraseMember(MemberSessionEraser sessions, ErasureOutbox erasures, Event<SessionErased> erasedSessions) {
        this.sessions = sessions;
        this.erasures = erasures;
        this.erasedSessions = erasedSessions;
    }

    @Transactional
    MemberSessionEraser.Erased erase(String member) {
        MemberSessionEraser.Erased erased = sessions.erase(member);
        // Also if there was nothing here: another service may hold something, and hear of it a second time.
        erasures.add(member, erased.at());
        erased.cutShort().forEach(stopped -> erasedSessions.fire(new SessionErased(stopped)));
        return erased;
    }
}
