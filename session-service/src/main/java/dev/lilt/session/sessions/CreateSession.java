package dev.lilt.session.sessions;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.comfort.ComfortMatcher;
import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.safety.Adjustment;
import dev.lilt.session.safety.Clearance;
import dev.lilt.session.safety.Profile;
import dev.lilt.session.safety.SafetyDecision;
import dev.lilt.session.safety.SafetyRules;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompileResult;
import dev.lilt.session.timeline.Compiler;
import dev.lilt.session.timeline.TargetDuration;
import dev.lilt.session.timeline.Timeline;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.time.TimeZones;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Makes a session: looks the wish up, asks the safety rules, compiles, and keeps the outcome. */
@ApplicationScoped
class CreateSession {
    /** A session, and what the safety rules took out of it. */
    record Created(Session session, List<Adjustment> adjustments) {}

    private final Catalog catalog;
    private final Sessions sessions;
    private final Timelines timelines;
    private final CompileCache compilations;
    private final SessionConfig config;
    private final LimitConfig limits;
    private final InstantSource clock;

    CreateSession(
            Catalog catalog,
            Sessions sessions,
            Timelines timelines,
            CompileCache compilations,
            SessionConfig config,
            LimitConfig limits,
            InstantSource clock) {
        this.catalog = catalog;
        this.sessions = sessions;
        this.timelines = timelines;
        this.compilations = compilations;
        this.config = config;
        this.limits = limits;
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
        if (!cleared && sessions.needsClearance(member)) {
            throw clearanceNeeded(
                    "You stopped a session because something felt wrong. Ask your midwife or doctor whether you may go on, and send clearedByClinician once they agree.");
        }
        if (allowed.exercises().isEmpty()) {
            throw nothingLeft(adjustments(resolved, allowed));
        }
        List<Exercise> exercises = resolved.chosen(allowed.exercises());
        if (exercises.size() > CompileRequest.MOST_EXERCISES) {
            throw tooMuch("They are more than " + CompileRequest.MOST_EXERCISES + " exercises. Choose fewer.");
        }
        CompileResult.Compiled compiled = compiled(
                new CompileRequest(exercises, eased(request.comfort(), exercises, locale), resolved.length(), locale),
                request.minutes());
        checkRoom(member);
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        SessionLog log = SessionLog.created(timelines.save(compiled.compiledSession()), pace, clock.instant());
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

    private CompileResult.Compiled compiled(CompileRequest compileRequest, @Nullable Integer minutes) {
        int most = (int) limits.longestSession().toMinutes();
        if (minutes != null && minutes > most) {
            throw Problem.invalidRequest("minutes", "at most " + most);
        }
        return switch (compilations.of(compileRequest)) {
            case CompileResult.Compiled session
            when session.timeline().duration().compareTo(limits.longestSession()) > 0 ->
                throw Problem.invalidRequest("exercises", "at most " + most + " minutes in all");
            case CompileResult.Compiled session -> session;
            case CompileResult.TooMuch(Duration length, long cues)
            when length.compareTo(limits.longestSession()) > 0 ->
                throw Problem.invalidRequest("exercises", "at most " + most + " minutes in all");
            case CompileResult.TooMuch tooMuch ->
                throw tooMuch("They come to more than " + Timeline.MOST_CUES
                        + " cues, which nobody could follow. Choose fewer exercises, fewer reps or less time.");
            case CompileResult.CannotFit(Duration defaultLength) ->
                throw cannotFit(
                        defaultLength,
                        Compiler.nearestMinutes(compileRequest, minutes == null ? 1 : minutes).stream()
                                .filter(nearest -> nearest <= most)
                                .toList());
        };
    }

    /** Before the timeline is kept: a holder of a lock that others wait for must not wait for this one. */
    private void checkRoom(String member) {
        sessions.lockMember(member);
        int live = sessions.countLive(member, clock.instant());
        if (live >= limits.liveSessions()) {
            throw Problem.of(
                            409,
                            "too-many-sessions",
                            "Too many sessions",
                            "You have " + live + " sessions that are not over. Stop one of them first;"
                                    + " GET /sessions?status=ready lists those that wait, running and paused the others.")
                    .build();
        }
    }

    private static HttpProblem tooMuch(String detail) {
        return Problem.of(422, "cannot-fit", "Cannot fit", detail)
                .with("nearestMinutes", List.of())
                .build();
    }

    private static HttpProblem cannotFit(Duration defaultLength, List<Integer> nearest) {
        String instead = nearest.isEmpty()
                ? defaultLength.compareTo(TargetDuration.LONGEST) > 0
                        ? "Choose fewer: they take more than 3 hours."
                        : "Leave minutes out: it usually takes " + defaultLength.toSeconds() + " seconds."
                : "The nearest that can: "
                        + nearest.stream().map(String::valueOf).collect(Collectors.joining(" or "))
                        + (nearest.getLast() == 1 ? " minute." : " minutes.");
        return Problem.of(
                        422,
                        "cannot-fit",
                        "Cannot fit",
                        "These exercises can't be brought to that length safely. " + instead)
                .with("nearestMinutes", nearest)
                .build();
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
