package dev.lilt.session.create;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.comfort.ComfortMatcher;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.safety.Adjustment;
import dev.lilt.session.safety.Clearance;
import dev.lilt.session.safety.Profile;
import dev.lilt.session.safety.SafetyDecision;
import dev.lilt.session.safety.SafetyRules;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.TimelineRepository;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.time.TimeZones;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Creates a session: looks the request up, asks the safety rules, compiles, and stores the result. */
@ApplicationScoped
class CreateSession {
    /** A session, and what the safety rules took out of it. */
    record Created(Session session, List<Adjustment> adjustments) {}

    private final Catalog catalog;
    private final SessionRepository sessions;
    private final MemberSessionQueries memberSessions;
    private final TimelineRepository timelines;
    private final SessionCompiler compiler;
    private final CreateConfig config;
    private final InstantSource clock;

    CreateSession(
            Catalog catalog,
            SessionRepository sessions,
            MemberSessionQueries memberSessions,
            TimelineRepository timelines,
            SessionCompiler compiler,
            CreateConfig config,
            InstantSource clock) {
        this.catalog = catalog;
        this.sessions = sessions;
        this.memberSessions = memberSessions;
        this.timelines = timelines;
        this.compiler = compiler;
        this.config = config;
        this.clock = clock;
    }

    /** Throws the problem that says why there is no session, if there is none. */
    @Transactional
    Created create(String member, CreateSessionRequest request) {
        ZoneId zone = zone(request.zone());
        Locale locale = locale(request.locale());
        SpeedFactor pace = pace(request.pace());
        ResolvedRequest resolved = ResolvedRequest.of(request, catalog);
        Profile profile = profile(request.profile());
        SafetyDecision.Allowed allowed = allowed(resolved, profile);
        boolean cleared = profile.clearance().clearedByClinician();
        if (!cleared && memberSessions.needsClearance(member)) {
            throw clearanceNeeded(
                    "You stopped a session because something felt wrong. Ask your midwife or doctor whether you may go on, and send clearedByClinician once they agree.");
        }
        if (allowed.exercises().isEmpty()) {
            throw nothingLeft(adjustments(resolved, allowed));
        }
        List<Exercise> exercises = resolved.chosen(allowed.exercises());
        if (exercises.size() > CompileRequest.MOST_EXERCISES) {
            throw SessionCompiler.tooMuch(
                    "They are more than " + CompileRequest.MOST_EXERCISES + " exercises. Choose fewer.");
        }
        CompileResult.Compiled compiled = compiler.compile(
                new CompileRequest(exercises, eased(request.comfort(), exercises, locale), resolved.length(), locale),
                request.minutes());
        // Before the timeline is stored: a holder of a lock that others wait for must not wait for this one.
        sessions.lockMember(member);
        memberSessions.requireRoom(member, clock.instant());
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        SessionLog log = SessionLog.created(
                timelines.save(compiled.compiledSession()),
                pace,
                Boolean.TRUE.equals(request.waitForReady()),
                clock.instant());
        Session session = new Session(id, member, zone, locale, log, Set.of());
        sessions.insert(session, cleared);
        return new Created(session, adjustments(resolved, allowed));
    }

    private static SafetyDecision.Allowed allowed(ResolvedRequest resolved, Profile profile) {
        return switch (SafetyRules.decide(resolved.exercises(), profile)) {
            case SafetyDecision.RestAdvised() ->
                throw Problem.of(
                                422,
                                "rest-advised",
                                "Rest is advised",
                                "A clinician has advised you to rest, so there is no session now. Ask when you may move again.")
                        .build();
            case SafetyDecision.ClearanceNeeded() ->
                throw clearanceNeeded(
                        "Something in your answers needs a clinician's word first. Ask your midwife or doctor whether these exercises are safe for you.");
            case SafetyDecision.Allowed allowed -> allowed;
        };
    }

    private static HttpProblem nothingLeft(List<Adjustment> adjustments) {
        return Problem.of(
                        422,
                        "nothing-left",
                        "Nothing left",
                        "None of these exercises is right for you now. Choose others, or a block of the day plan.")
                .with("adjustments", adjustments)
                .build();
    }

    private static List<Adjustment> adjustments(ResolvedRequest resolved, SafetyDecision.Allowed allowed) {
        return Stream.concat(resolved.adjustments().stream(), allowed.adjustments().stream())
                .toList();
    }

    private static HttpProblem clearanceNeeded(String detail) {
        return Problem.of(422, "clearance-needed", "Clearance needed", detail).build();
    }

    private static Set<Comfort> eased(@Nullable List<String> complaints, List<Exercise> exercises, Locale locale) {
        return complaints == null ? Set.of() : new ComfortMatcher(complaints, locale).easedBy(exercises);
    }

    private static Profile profile(CreateSessionRequest.ProfileJson profile) {
        CreateSessionRequest.ClearanceJson answers = profile.clearance();
        if (answers == null) {
            throw clearanceNeeded(
                    "Answer the clearance questions of GET /guidance first, and send them as profile.clearance.");
        }
        Clearance clearance = new Clearance(
                answers.conditions() == null ? Set.of() : Set.copyOf(answers.conditions()),
                Boolean.TRUE.equals(answers.clearedByClinician()),
                Boolean.TRUE.equals(answers.restAdvised()));
        return new Profile(profile.gestationalWeek() == null ? 0 : profile.gestationalWeek(), clearance);
    }

    private static ZoneId zone(String zone) {
        return TimeZones.find(zone).orElseThrow(() -> Problem.invalidRequest("zone", TimeZones.EXPECTED));
    }

    private static Locale locale(@Nullable String tag) {
        try {
            return tag == null
                    ? Locale.ENGLISH
                    : new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException illFormed) {
            throw Problem.invalidRequest("locale", "a BCP 47 language tag such as en or de-AT");
        }
    }

    private SpeedFactor pace(@Nullable Integer factor) {
        if (factor != null && factor != 1 && !config.paceAllowed()) {
            throw Problem.invalidRequest("pace", "only a local stack runs faster than real time");
        }
        return factor == null ? SpeedFactor.REAL_TIME : new SpeedFactor(factor);
    }
}
