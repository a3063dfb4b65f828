package dev.lilt.session.create;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.definition.GuidanceDocument;
import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.language.MemberTexts;
import dev.lilt.session.language.RequestLanguage;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.safety.Profile;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.store.MemberSessions;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.view.SessionState;
import dev.lilt.support.time.TimeZones;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Creates a session: looks the request up, has the session prepared, and stores it. For most members that is one round
 * trip to the database; those who stopped a session because of symptoms take a transaction.
 */
@ApplicationScoped
class CreateSession {
    /** No token can name this member. */
    private static final String NOBODY = "";

    /**
     * A session, and what its member is told about it.
     *
     * @param notices what to know before this session
     */
    record Created(PreparedSession prepared, List<String> notices) {
        Session session() {
            return prepared.session();
        }

        /** Adds to the state of the session what its member is told. */
        SessionState with(SessionState state) {
            return state.created(prepared.adjustments(), prepared.wishes(), notices.isEmpty() ? null : notices);
        }
    }

    private final SessionPreparer preparer;
    private final SafetyCheck safety;
    private final SessionRepository sessions;
    private final Catalog catalog;
    private final RequestLanguage language;
    private final LimitConfig limits;
    private final CreateConfig config;

    CreateSession(
            SessionPreparer preparer,
            SafetyCheck safety,
            SessionRepository sessions,
            Catalog catalog,
            RequestLanguage language,
            LimitConfig limits,
            CreateConfig config) {
        this.preparer = preparer;
        this.safety = safety;
        this.sessions = sessions;
        this.catalog = catalog;
        this.language = language;
        this.limits = limits;
        this.config = config;
    }

    /** Throws the problem that says why there is no session, if there is none. */
    Created create(String member, CreateSessionRequest request) {
        CheckedRequest checked = checked(member, request);
        Profile symptomFree = safety.symptomFreeProfile(request.profile());
        return createUnlessSymptoms(checked, symptomFree)
                .orElseGet(() -> QuarkusTransaction.requiringNew().call(() -> createUnderLock(checked, symptomFree)));
    }

    /** Does what creating a session takes, for nobody, and stores nothing. */
    Created forNobody(CreateSessionRequest request) {
        CheckedRequest checked = checked(NOBODY, request);
        Profile profile = safety.symptomFreeProfile(request.profile());
        PreparedSession prepared = preparer.prepare(checked, profile);
        MemberSessions before = sessions.insertUnlessSymptoms(prepared.session(), isCleared(profile), 0);
        return told(checked, prepared, profile, before);
    }

    private CheckedRequest checked(String member, CreateSessionRequest request) {
        Locale locale = locale(request.locale());
        List<String> wishes = Objects.requireNonNullElse(request.comfort(), List.of());
        safety.requireNoRedFlag(wishes, locale);
        return new CheckedRequest(
                member,
                request,
                locale,
                wishes,
                zone(request.zone()),
                pace(request.pace()),
                ResolvedRequest.of(request, catalog.now()));
    }

    /**
     * Creates the session of a member who never stopped one because of symptoms; nothing for others. Also nothing if
     * there can be no session: what is unresolved comes first in what the member is told.
     */
    private Optional<Created> createUnlessSymptoms(CheckedRequest checked, Profile symptomFree) {
        PreparedSession prepared;
        try {
            prepared = preparer.prepare(checked, symptomFree);
        } catch (HttpProblem refused) {
            return Optional.empty();
        }
        MemberSessions before =
                sessions.insertUnlessSymptoms(prepared.session(), isCleared(symptomFree), limits.liveSessions());
        return before.hasSymptoms() ? Optional.empty() : Optional.of(created(checked, prepared, symptomFree, before));
    }

    private Created createUnderLock(CheckedRequest checked, Profile symptomFree) {
        Profile profile = safety.profileUnderLock(checked.member(), symptomFree);
        PreparedSession prepared = preparer.prepare(checked, profile);
        MemberSessions before = sessions.insert(prepared.session(), isCleared(profile), limits.liveSessions());
        return created(checked, prepared, profile, before);
    }

    private static boolean isCleared(Profile profile) {
        return profile.clearance().clearedByClinician();
    }

    private Created created(CheckedRequest checked, PreparedSession prepared, Profile profile, MemberSessions before) {
        requireRoom(before);
        return told(checked, prepared, profile, before);
    }

    private Created told(CheckedRequest checked, PreparedSession prepared, Profile profile, MemberSessions before) {
        List<String> notices = before.hasStartedNone() ? firstNotices(profile, checked.locale()) : List.of();
        return new Created(prepared, notices);
    }

    private void requireRoom(MemberSessions before) {
        if (before.live() >= limits.liveSessions()) {
            throw MemberProblem.of(409, "too-many-sessions", "Too many sessions", "too-many-sessions", before.live())
                    .build();
        }
    }

    /**
     * Returns what is told once: to talk to a clinician, which members with a condition have been told already, and
     * what to expect.
     */
    private List<String> firstNotices(Profile profile, Locale locale) {
        Stream<String> talkFirst = profile.clearance().conditions().isEmpty()
                ? Stream.of(MemberTexts.text("notice.first-session"))
                : Stream.empty();
        Stream<String> expectations =
                catalog.now().guidance("expectations").map(GuidanceDocument::items).orElse(List.of()).stream()
                        .filter(item -> item.id().equals("what-to-expect"))
                        .map(item -> item.text().in(locale));
        return Stream.concat(talkFirst, expectations).toList();
    }

    private Locale locale(@Nullable String tag) {
        try {
            return language.choose(tag);
        } catch (IllformedLocaleException illFormed) {
            throw MemberProblem.invalidRequest("locale", "field.locale");
        }
    }

    private static ZoneId zone(String zone) {
        return TimeZones.find(zone).orElseThrow(() -> MemberProblem.invalidRequest("zone", "field.zone"));
    }

    private SpeedFactor pace(@Nullable Integer factor) {
        if (factor != null && factor != 1 && !config.paceAllowed()) {
            throw MemberProblem.invalidRequest("pace", "field.pace");
        }
        return factor == null ? SpeedFactor.REAL_TIME : new SpeedFactor(factor);
    }
}
