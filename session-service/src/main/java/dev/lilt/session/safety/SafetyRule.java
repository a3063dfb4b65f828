package dev.lilt.session.safety;

import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Intensity;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Risk;
import dev.lilt.support.wire.WireName;
import java.time.LocalDate;

/**
 * The decision table, strictest rule first: one further down is asked only where none above it applies. Clinicians find
 * it in {@code docs/safety.md}, which a test holds to this.
 */
public enum SafetyRule implements WireName {
    REST_ADVISED(
            "A clinician has advised rest, whatever else is true",
            new RuleEffect.NoSession(
                    new SafetyDecision.RestAdvised(),
                    profile -> profile.clearance().restAdvised()),
            Source.ARTICLE),
    CLEARANCE(
            "A condition of the clearance list applies, and no clinician has cleared the member",
            new RuleEffect.NoSession(
                    new SafetyDecision.ClearanceNeeded(),
                    profile -> !profile.clearance().conditions().isEmpty() && !isCleared(profile)),
            Source.ARTICLE),
    STOPPED_URGENT(
            "A session was stopped with a symptom of the level `urgent` or `now`, and no clinician has cleared the member"
                    + " since",
            new RuleEffect.NoSession(
                    new SafetyDecision.Locked(true),
                    profile -> !isCleared(profile)
                            && profile.symptoms().stream()
                                    .anyMatch(symptom -> symptom.urgency().needsClinician())),
            Source.ARTICLE_AND_OURS),
    STOPPED(
            "A session was stopped with a symptom of the level `soon` or `rest`, and since then there is neither the word"
                    + " that it has passed nor a clinician's",
            new RuleEffect.NoSession(
                    new SafetyDecision.Locked(false),
                    profile -> !isCleared(profile)
                            && !profile.symptomsGone()
                            && !profile.symptoms().isEmpty()),
            Source.ARTICLE_AND_OURS),
    HIGH_IMPACT(
            "The exercise has the risk `high-impact`, in any week",
            new RuleEffect.LeftOut((exercise, profile) -> has(exercise, Risk.HIGH_IMPACT)),
            Source.ARTICLE),
    CONTACT(
            "The exercise has the risk `contact`, in any week",
            new RuleEffect.LeftOut((exercise, profile) -> has(exercise, Risk.CONTACT)),
            Source.ARTICLE_AND_ACOG),
    FALL_RISK(
            "The exercise has the risk `fall-risk`, in any week",
            new RuleEffect.LeftOut((exercise, profile) -> has(exercise, Risk.FALL_RISK)),
            Source.ARTICLE_AND_ACOG),
    ON_THE_BACK(
            "The position is `supine`, after week 20 or in a week that isn't known",
            new RuleEffect.LeftOut(
                    (exercise, profile) -> exercise.position() == Position.SUPINE && !mayLieOnTheBack(profile)),
            Source.ARTICLE_AND_ACOG),
    VIGOROUS(
            "The intensity is `vigorous`, and no clinician has cleared the member",
            new RuleEffect.LeftOut(
                    (exercise, profile) -> exercise.intensity() == Intensity.VIGOROUS && !isCleared(profile)),
            Source.ARTICLE_AND_ACOG);

    private static final int LAST_WEEK_ON_THE_BACK = 20;

    private final String condition;
    private final RuleEffect effect;
    private final Source source;

    SafetyRule(String condition, RuleEffect effect, Source source) {
        this.condition = condition;
        this.effect = effect;
        this.source = source;
    }

    /** When it applies, in words. */
    public String condition() {
        return condition;
    }

    public RuleEffect effect() {
        return effect;
    }

    /** Returns where it comes from, so that a clinician can check it. */
    public String source() {
        return source.text;
    }

    /** The day of its last check. */
    public LocalDate reviewedOn() {
        return source.reviewedOn;
    }

    private static boolean isCleared(Profile profile) {
        return profile.clearance().clearedByClinician();
    }

    private static boolean has(Exercise exercise, Risk risk) {
        return exercise.risks().contains(risk);
    }

    private static boolean mayLieOnTheBack(Profile profile) {
        return profile.gestationalWeek().orElse(Profile.LAST_WEEK) <= LAST_WEEK_ON_THE_BACK;
    }

    private enum Source {
        ARTICLE("Exercises for back pain in pregnancy (the article of the shipped content), its section on safety"),
        ARTICLE_AND_ACOG(ARTICLE.text + "; ACOG Committee Opinion 804 (2020)"),
        ARTICLE_AND_OURS(ARTICLE.text + "; the grades are ours, to be confirmed by a clinician");

        private final String text;
        private final LocalDate reviewedOn = LocalDate.of(2026, 11, 1);

        Source(String text) {
            this.text = text;
        }
    }
}
