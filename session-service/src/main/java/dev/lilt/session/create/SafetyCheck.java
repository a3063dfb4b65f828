package dev.lilt.session.create;

import dev.lilt.session.catalog.Catalog;
import dev.lilt.session.comfort.RedFlags;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.GuidanceDocument;
import dev.lilt.session.language.MemberProblem;
import dev.lilt.session.safety.Clearance;
import dev.lilt.session.safety.Condition;
import dev.lilt.session.safety.Profile;
import dev.lilt.session.safety.SafetyDecision;
import dev.lilt.session.safety.SafetyRules;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.safety.Urgency;
import dev.lilt.session.view.StopGuidance;
import dev.lilt.session.view.StopGuidanceLookup;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the safety rules before a session is made, or says with a problem why there is none and what to do. */
@ApplicationScoped
class SafetyCheck {
    private static final String NEEDS = "needs";
    private static final String GUIDANCE = "guidance";
    private static final String CLINICIAN = "clinician";

    private final Catalog catalog;
    private final RedFlags redFlags;
    private final StopGuidanceLookup guidance;
    private final MemberSessionQueries memberSessions;

    SafetyCheck(Catalog catalog, RedFlags redFlags, StopGuidanceLookup guidance, MemberSessionQueries memberSessions) {
        this.catalog = catalog;
        this.redFlags = redFlags;
        this.guidance = guidance;
        this.memberSessions = memberSessions;
    }

    /**
     * Checks that no wish for comfort names a red flag.
     *
     * @throws HttpProblem {@code symptom-reported}
     */
    void requireNoRedFlag(List<String> wishes, Locale locale) {
        RedFlags.Reported reported = redFlags.in(wishes);
        if (!reported.symptoms().isEmpty()) {
            StopGuidance whatToDo = guidance.insteadOfSession(
                    reported.symptoms(), reported.isToCallNow() ? Urgency.NOW : Urgency.REST, locale);
            throw MemberProblem.of(
                            422,
                            "symptom-reported",
                            "Symptom reported",
                            "symptom-reported." + whatToDo.urgency(),
                            names(reported.symptoms(), locale))
                    .with(GUIDANCE, whatToDo)
                    .build();
        }
    }

    /**
     * Returns what the rules have to know of a member: their answers, and what they stopped sessions with. Nobody else
     * makes a session for them until the transaction ends.
     *
     * @param symptomFree the profile by the answers alone
     */
    Profile profileUnderLock(String member, Profile symptomFree) {
        Set<Symptom> unresolved = memberSessions.lockAndReadUnresolvedSymptoms(member);
        return symptomFree.clearance().clearedByClinician() ? symptomFree : symptomFree.with(unresolved);
    }

    /**
     * The same of a member who has stopped no session because of symptoms.
     *
     * @throws HttpProblem {@code clearance-needed} if the answers are missing
     */
    Profile symptomFreeProfile(CreateSessionRequest.ProfileJson profile) {
        CreateSessionRequest.ClearanceJson answers = profile.clearance();
        if (answers == null) {
            throw clearanceNeeded("clearance-needed.answers").build();
        }
        Clearance clearance = new Clearance(
                answers.conditions() == null ? Set.of() : Set.copyOf(answers.conditions()),
                Boolean.TRUE.equals(answers.clearedByClinician()),
                Boolean.TRUE.equals(answers.restAdvised()));
        return new Profile(
                profile.gestationalWeek() == null ? 0 : profile.gestationalWeek(),
                clearance,
                Set.of(),
                Boolean.TRUE.equals(profile.symptomsGone()));
    }

    /**
     * Returns which of these exercises the rules allow.
     *
     * @throws HttpProblem {@code rest-advised} or {@code clearance-needed}
     */
    SafetyDecision.Allowed allowed(List<Exercise> exercises, Profile profile, Locale locale) {
        return switch (SafetyRules.decide(exercises, profile)) {
            case SafetyDecision.RestAdvised() ->
                throw MemberProblem.of(422, "rest-advised", "Rest is advised", "rest-advised")
                        .build();
            case SafetyDecision.ClearanceNeeded() -> throw conditions(profile, locale);
            case SafetyDecision.Locked(boolean byClinician) -> throw locked(byClinician, profile.symptoms(), locale);
            case SafetyDecision.Allowed allowed -> allowed;
        };
    }

    /** A condition that needs a clinician's word, and why. */
    private record ConditionText(String condition, String text) {
        @Override
        public String toString() {
            return "ConditionText[]";
        }
    }

    /** Symptoms that a session was stopped with come into the guidance, too: the worst of all decides. */
    private HttpProblem conditions(Profile profile, Locale locale) {
        Set<Condition> conditions = profile.clearance().conditions();
        List<ConditionText> texts = conditions.stream()
                .sorted()
                .map(condition -> new ConditionText(condition.wire(), text(condition, locale)))
                .toList();
        String told = texts.stream().map(ConditionText::text).distinct().collect(Collectors.joining(" "));
        Set<Symptom> named = conditions.stream()
                .flatMap(condition -> condition.symptom().stream())
                .collect(Collectors.toSet());
        Set<Symptom> reported =
                Stream.concat(named.stream(), profile.symptoms().stream()).collect(Collectors.toSet());
        HttpProblem.Builder problem = clearanceNeeded(
                named.isEmpty() ? "clearance-needed.conditions" : "clearance-needed.conditions.now", told);
        if (!reported.isEmpty()) {
            problem.with(GUIDANCE, guidance.insteadOfSession(reported, Urgency.REST, locale));
        }
        return problem.with(NEEDS, CLINICIAN).with("conditions", texts).build();
    }

    private String text(Condition condition, Locale locale) {
        return catalog.now().guidance("clearance").stream()
                .flatMap(document -> document.items().stream())
                .filter(item -> item.id().equals(condition.wire()))
                .map(GuidanceDocument.Item::text)
                .map(text -> text.in(locale))
                .findFirst()
                .orElse(condition.wire().replace('-', ' ') + ".");
    }

    private HttpProblem locked(boolean byClinician, Set<Symptom> symptoms, Locale locale) {
        String needs = byClinician ? CLINICIAN : "symptoms-gone";
        return clearanceNeeded("clearance-needed." + needs, names(symptoms, locale))
                .with(NEEDS, needs)
                .with(GUIDANCE, guidance.insteadOfSession(symptoms, Urgency.REST, locale))
                .build();
    }

    private String names(Set<Symptom> symptoms, Locale locale) {
        return guidance.names(symptoms, locale).stream()
                .map(name -> name.toLowerCase(locale))
                .collect(Collectors.joining(", "));
    }

    private static HttpProblem.Builder clearanceNeeded(String key, Object... arguments) {
        return MemberProblem.of(422, "clearance-needed", "Clearance needed", key, arguments);
    }
}
