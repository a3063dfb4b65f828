package dev.lilt.session.create;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.comfort.ComfortMatcher;
import dev.lilt.session.comfort.HeardWish;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Guidance;
import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.language.MemberTexts;
import dev.lilt.session.language.RequestLanguage;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.safety.Adjustment;
import dev.lilt.session.safety.Profile;
import dev.lilt.session.safety.SafetyDecision;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.store.MemberSessions;
import dev.lilt.session.store.SessionRepository;
import dev.lilt.session.store.TimelineRepository;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.support.time.TimeZones;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Creates a session: looks the request up, asks the safety rules, compiles, and stores the result. */
@ApplicationScoped
class CreateSession {
    /**
     * A session, and what its member is told about it.
     *
     * @param adjustments what was left out, and why
     * @param wishes what was understood of each wish for comfort; null where there was none
     * @param notices what to know before this session
     */
    record Created(
            Session session,
            List<Adjustment> adjustments,
            @Nullable List<HeardWish> wishes,
            List<String> notices) {}

    private final Catalog catalog;
    private final SafetyCheck safety;
    private final SessionRepository sessions;
    private final TimelineRepository timelines;
    private final SessionCompiler compiler;
    private final RequestLanguage language;
    private final LimitConfig limits;
    private final CreateConfig config;
    private final InstantSource clock;

    CreateSession(
            Catalog catalog,
            SafetyCheck safety,
            SessionRepository sessions,
            TimelineRepository timelines,
            SessionCompiler compiler,
            RequestLanguage language,
            LimitConfig limits,
            CreateConfig config,
            InstantSource clock) {
        this.catalog = catalog;
        this.safety = safety;
        this.sessions = sessions;
        this.timelines = timelines;
        this.compiler = compiler;
        this.language = language;
        this.limits = limits;
        this.config = config;
        this.clock = clock;
    }

    /** Throws the problem that says why there is no session, if there is none. */
    @Transactional
    Created create(String member, CreateSessionRequest request) {
        Locale locale = locale(request.locale());
        List<String> wishes = Objects.requireNonNullElse(request.comfort(), List.of());
        safety.requireNoRedFlag(wishes, locale);
        ZoneId zone = zone(request.zone());
        SpeedFactor pace = pace(request.pace());
        ResolvedRequest resolved = ResolvedRequest.of(request, catalog);
        Profile profile = safety.profile(member, request.profile());
        SafetyDecision.Allowed allowed = safety.allowed(resolved.exercises(), profile, locale);
        List<Adjustment> adjustments = adjustments(resolved, allowed);
        if (allowed.exercises().isEmpty()) {
            throw nothingLeft(adjustments);
        }
        List<Exercise> exercises = resolved.chosen(allowed.exercises());
        if (exercises.size() > CompileRequest.MOST_EXERCISES) {
            throw SessionCompiler.tooMuch("cannot-fit.exercises", CompileRequest.MOST_EXERCISES);
        }
        ComfortMatcher.Heard heard = new ComfortMatcher(locale).hear(wishes, exercises);
        CompileResult.Compiled compiled = compiler.compile(
                new CompileRequest(
                        exercises,
                        heard.eased(),
                        resolved.length(),
                        locale,
                        catalog.transitions(),
                        ResolvedRequest.isLate(request.profile())),
                request.minutes(),
                resolved.otherBlocks());
        SessionLog log = SessionLog.created(
                timelines.shared(compiled.compiledSession()),
                pace,
                Boolean.TRUE.equals(request.waitForReady()),
                clock.instant());
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        Session session = new Session(id, member, zone, locale, log, Set.of());
        MemberSessions before =
                sessions.insert(session, profile.clearance().clearedByClinician(), limits.liveSessions());
        requireRoom(before);
        List<String> notices = before.hasStartedNone() ? firstNotices(profile, locale) : List.of();
        return new Created(session, adjustments, request.comfort() == null ? null : heard.wishes(), notices);
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
        Stream<String> expectations = catalog.guidance("expectations").map(Guidance::items).orElse(List.of()).stream()
                .filter(item -> item.id().equals("what-to-expect"))
                .map(item -> item.text().in(locale));
        return Stream.concat(talkFirst, expectations).toList();
    }

    private static HttpProblem nothingLeft(List<Adjustment> adjustments) {
        return MemberProblem.of(422, "nothing-left", "Nothing left", "nothing-left")
                .with("adjustments", adjustments)
                .build();
    }

    private static List<Adjustment> adjustments(ResolvedRequest resolved, SafetyDecision.Allowed allowed) {
        Stream<Adjustment> byRules = allowed.leftOut().stream()
                .map(leftOut -> new Adjustment(
                        leftOut.exercise(),
                        MemberTexts.text("left-out." + leftOut.rule().id())));
        return Stream.concat(resolved.adjustments().stream(), byRules).toList();
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
