package dev.lilt.session.create;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.comfort.ComfortMatcher;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.language.MemberTexts;
import dev.lilt.session.safety.Adjustment;
import dev.lilt.session.safety.Profile;
import dev.lilt.session.safety.SafetyDecision;
import dev.lilt.session.state.Session;
import dev.lilt.session.state.SessionLog;
import dev.lilt.session.store.TimelineRepository;
import dev.lilt.session.timeline.CompileRequest;
import dev.lilt.session.timeline.CompiledSession;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Prepares a session: asks the safety rules what the member may do, and compiles that. Needs no database. */
@ApplicationScoped
class SessionPreparer {
    private final Catalog catalog;
    private final SafetyCheck safety;
    private final TimelineRepository timelines;
    private final SessionCompiler compiler;
    private final InstantSource clock;

    SessionPreparer(
            Catalog catalog,
            SafetyCheck safety,
            TimelineRepository timelines,
            SessionCompiler compiler,
            InstantSource clock) {
        this.catalog = catalog;
        this.safety = safety;
        this.timelines = timelines;
        this.compiler = compiler;
        this.clock = clock;
    }

    /**
     * Returns the session, ready to start.
     *
     * @throws HttpProblem why there is none, and what to do
     */
    PreparedSession prepare(CheckedRequest checked, Profile profile) {
        ResolvedRequest resolved = checked.resolved();
        SafetyDecision.Allowed allowed = safety.allowed(resolved.exercises(), profile, checked.locale());
        List<Adjustment> adjustments = adjustments(resolved, allowed);
        if (allowed.exercises().isEmpty()) {
            throw nothingLeft(adjustments);
        }
        List<Exercise> exercises = resolved.chosen(allowed.exercises());
        if (exercises.size() > CompileRequest.MOST_EXERCISES) {
            throw SessionCompiler.tooMuch("cannot-fit.exercises", CompileRequest.MOST_EXERCISES);
        }
        ComfortMatcher.Heard heard = new ComfortMatcher(checked.locale()).hear(checked.wishes(), exercises);
        CompiledSession compiled = compiler.compile(
                new CompileRequest(
                        exercises,
                        heard.eased(),
                        resolved.length(),
                        checked.locale(),
                        catalog.now().transitions(),
                        ResolvedRequest.isLate(checked.request().profile())),
                checked.request().minutes(),
                resolved.otherBlocks());
        SessionLog log = SessionLog.created(
                timelines.shared(compiled),
                checked.pace(),
                Boolean.TRUE.equals(checked.request().waitForReady()),
                clock.instant());
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        return new PreparedSession(
                new Session(id, checked.member(), checked.zone(), checked.locale(), log, Set.of()),
                adjustments,
                checked.request().comfort() == null ? null : heard.wishes());
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
                        MemberTexts.text("left-out." + leftOut.rule().wire())));
        return Stream.concat(resolved.adjustments().stream(), byRules).toList();
    }
}
