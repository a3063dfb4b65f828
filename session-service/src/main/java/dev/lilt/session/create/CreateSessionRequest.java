package dev.lilt.session.create;

import dev.lilt.session.definition.IdSyntax;
import dev.lilt.session.ratelimit.LimitConfig;
import dev.lilt.session.safety.Condition;
import dev.lilt.session.safety.Profile;
import dev.lilt.session.state.SpeedFactor;
import dev.lilt.session.timeline.Energy;
import dev.lilt.session.timeline.ExperienceLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The session that a member asks for: either a block of a plan or a list of exercises. */
@Schema(name = "NewSession", description = "Either `plan` and `block`, or `exercises`")
record CreateSessionRequest(
        @Nullable @Pattern(regexp = IdSyntax.REGEX) @Schema(description = "Id of a plan", examples = "back-care-day")
        String plan,

        @Nullable
        @Pattern(regexp = IdSyntax.REGEX)
        @Schema(description = "Id of one of the plan's blocks", examples = "morning")
        String block,

        @Nullable
        @Pattern(regexp = IdSyntax.REGEX)
        @Schema(
                description =
                        "Id of the exercise that the member chooses in a block of which one exercise is done; without it,"
                                + " the first one that is safe for the member. A choice that is not safe is not replaced:"
                                + " `nothing-left`, with the reason in `adjustments`",
                examples = "breathing-practice")
        String choice,

        @Nullable @Valid @Size(min = 1, max = 20, message = "between 1 and 20 exercises")
        List<@NotNull Item> exercises,

        @Nullable
        @Schema(
                description =
                        "Where reps, holds, sets and rests start inside their ranges: `first-time` has fewer and shorter ones"
                                + " and longer rests, `confident` more and longer ones. `minutes` is fitted from there, and an"
                                + " item's own `reps` or `seconds` overrule it",
                defaultValue = "usual")
        ExperienceLevel level,

        @Nullable
        @Min(1)
        @Max(LimitConfig.MOST_MINUTES)
        @Schema(
                description =
                        "The requested length in minutes; the session comes within 5 % of it, or the problem says why it can't")
        Integer minutes,

        @Nullable
        @Schema(
                description =
                        "How much energy the member has today: with `low` fewest reps, longer rests, and the forward lean"
                                + " offered first",
                defaultValue = "usual")
        Energy energy,

        @Nullable
        @Size(max = 10, message = "at most 10 of them")
        @Schema(
                description =
                        "What bothers the member, in their own words, in the locale's language or English. If a word of"
                                + " it, in any inflection, is one of an exercise's comfort options ('If your wrists ache'), that option"
                                + " replaces the usual tips while the member gets into position, in every exercise that has it; at"
                                + " most three an exercise. The answer lists what was understood. Words that match nothing change"
                                + " nothing; words that name a red flag ('bleeding', 'my waters broke', 'dizzy') are refused with"
                                + " what to do: `symptom-reported`. Not stored",
                examples = "[\"wrists ache\", \"sore knees\"]")
        List<@NotBlank @Size(max = 100, message = "at most 100 characters") String> comfort,

        @NotNull @Valid ProfileJson profile,

        @NotNull
        @Schema(
                description = "IANA time zone in which the day and the week of this session are counted",
                examples = "Europe/Vienna")
        String zone,

        @Nullable
        @Schema(
                description =
                        "BCP 47 tag of the language of the cues and of what is said about them; English where a text lacks it."
                                + " Without it, what `Accept-Language` prefers among the languages that there are. The state"
                                + " says which `locale` the session got")
        String locale,

        @Nullable
        @Schema(
                description =
                        "Whether the session waits at each `ready` cue until the command `continue`: before the first"
                                + " exercise, after each change of position, and when the member turns over",
                defaultValue = "false")
        Boolean waitForReady,

        @Nullable
        @Min(1)
        @Max(SpeedFactor.FASTEST)
        @Schema(description = "How much faster than real time the position runs; local stack only", defaultValue = "1")
        Integer pace) {
    /** One exercise. */
    @Schema(name = "ExerciseWish", description = "An exercise, and what differs from its defaults")
    record Item(
            @NotNull @Pattern(regexp = IdSyntax.REGEX) @Schema(examples = "pelvic-tilt")
            String id,

            @Nullable @Min(1) @Schema(description = "The version expected; refused if another is published")
            Integer version,

            @Nullable @Min(1) @Schema(description = "Reps in a set, inside the exercise's range")
            Integer reps,

            @Nullable @Min(1) @Schema(description = "Seconds of sustained work, inside the exercise's range")
            Integer seconds) {}

    /** The facts that are needed to keep the member safe. Kept out of logs, metrics and events. */
    @Schema(name = "Profile", description = "What the safety rules need to know about the member")
    record ProfileJson(
            @Nullable
            @Min(1)
            @Max(Profile.LAST_WEEK)
            @Schema(description = "Week of pregnancy; if left out, it counts as after week 20")
            Integer gestationalWeek,

            @Nullable
            @Valid
            @Schema(description = "The answers to the clearance questions; required before any session is made")
            ClearanceJson clearance,

            @Nullable
            @Schema(
                    description =
                            "After a stop with symptoms: they have passed, and the member has rested. It opens what was"
                                    + " locked by symptoms of the levels `soon` and `rest`; nothing else",
                    defaultValue = "false")
            Boolean symptomsGone) {
        @Override
        public String toString() {
            return "Profile[]";
        }
    }

    /** The answers to the clearance questions. */
    @Schema(name = "Clearance", description = "The answers to the clearance questions")
    record ClearanceJson(
            @Nullable @Schema(description = "Conditions of the clearance list that apply")
            List<@NotNull Condition> conditions,

            @Nullable
            @Schema(description = "A clinician knows of them and has agreed to exercise", defaultValue = "false")
            Boolean clearedByClinician,

            @Nullable @Schema(description = "A clinician has advised rest", defaultValue = "false")
            Boolean restAdvised) {
        @Override
        public String toString() {
            return "Clearance[]";
        }
    }

    @Override
    public String toString() {
        return "CreateSessionRequest[]";
    }
}
