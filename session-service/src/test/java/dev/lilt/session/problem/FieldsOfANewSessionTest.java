package dev.lilt.session.problem;

import static dev.lilt.session.testing.Problems.assertProblem;
import static dev.lilt.session.testing.Problems.invalidRequest;

import dev.lilt.session.testing.Service;
import dev.lilt.session.testing.SessionServiceTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of one field in a request that is right otherwise. */
@SessionServiceTest
class FieldsOfANewSessionTest {
    private static final Map<String, String> ANYBODY =
            Map.of("zone", "\"Europe/Vienna\"", "profile", "{\"gestationalWeek\":24,\"clearance\":{}}");
    private static final Map<String, String> BLOCK =
            with("plan", "\"back-care-day\"", with("block", "\"morning\"", ANYBODY));
    private static final Map<String, String> CATS = with("exercises", "[{\"id\":\"cat-cow\"}]", ANYBODY);

    @BeforeEach
    void publishContent() {
        Service.waitForContent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the field it is put in | what is put there | the field at fault | what would be right
            minutes  | 0                    | minutes  | at least 1
            minutes  | -5                   | minutes  | at least 1
            minutes  | 1000000000           | minutes  | at most 180
            minutes  | 181                  | minutes  | at most 180
            minutes  | 1000000000000        | minutes  | a whole number
            minutes  | 1e30                 | minutes  | a whole number
            minutes  | 5.5                  | minutes  | a whole number
            minutes  | "six"                | minutes  | a whole number
            minutes  | "6"                  | minutes  | a whole number
            minutes  | ""                   | minutes  | a whole number
            minutes  | true                 | minutes  | a whole number
            minutes  | [6]                  | minutes  | a whole number
            minutes  | {}                   | minutes  | a whole number
            pace     | 0                    | pace     | at least 1
            pace     | 61                   | pace     | at most 60
            pace     | "fast"               | pace     | a whole number
            zone     |                      | zone     | is required
            zone     | null                 | zone     | is required
            zone     | "Mars/Base"          | zone     | a zone of the tz database such as Europe/Vienna
            zone     | "+02:00"             | zone     | a zone of the tz database such as Europe/Vienna
            zone     | "europe/vienna"      | zone     | a zone of the tz database such as Europe/Vienna
            zone     | ""                   | zone     | a zone of the tz database such as Europe/Vienna
            zone     | 2                    | zone     | a text
            zone     | ["Europe/Vienna"]    | zone     | a text
            locale   | "en_US"              | locale   | a BCP 47 language tag such as en or de-AT
            locale   | "nonsense, really"   | locale   | a BCP 47 language tag such as en or de-AT
            locale   | ""                   | locale   | a BCP 47 language tag such as en or de-AT
            locale   | true                 | locale   | a text
            plan     | "no-such-plan"       | plan     | no such plan is published; see GET /plans
            plan     | "Back Care Day"      | plan     | lower-case words with hyphens
            plan     | 5                    | plan     | a text
            plan     |                      | plan     | plan and block go together
            block    |                      | block    | plan and block go together
            block    | "midnight"           | block    | the plan has no such block; see GET /plans
            block    | "../secrets"         | block    | lower-case words with hyphens
            sessions | 1                    | sessions | there is no such field
            level    | "expert"             | level    | one of first-time, usual, confident
            level    | "FIRST_TIME"         | level    | one of first-time, usual, confident
            level    | ""                   | level    | one of first-time, usual, confident
            level    | 1                    | level    | one of first-time, usual, confident
            energy   | "high"               | energy   | one of low, usual
            energy   | "LOW"                | energy   | one of low, usual
            waitForReady | "yes"            | waitForReady | true or false
            choice   | "Cat Cow"            | choice   | lower-case words with hyphens
            choice   | 1                    | choice   | a text
            choice   | "cat-cow"            | choice   | this block is done whole: pelvic-tilt, cat-cow
            comfort  | "sore knees"         | comfort  | a list
            comfort  | {}                   | comfort  | a list
            comfort  | [1]                  | comfort[0] | a text
            comfort  | ["sore knees",null]  | comfort[1] | is required
            comfort  | ["sore knees"," "]   | comfort[1] | is required
            comfort  | ["a","b","c","d","e","f","g","h","i","j","k"] | comfort | at most 10 of them
            profile  |                      | profile  | is required
            profile  | null                 | profile  | is required
            profile  | "healthy"            | profile  | an object
            profile  | []                   | profile  | an object
            profile  | {"clearance":{},"weight":70}                        | profile.weight                         | there is no such field
            profile  | {"clearance":{},"gestationalWeek":60}               | profile.gestationalWeek                | at most 42
            profile  | {"clearance":{},"gestationalWeek":0}                | profile.gestationalWeek                | at least 1
            profile  | {"clearance":{},"gestationalWeek":"24"}             | profile.gestationalWeek                | a whole number
            profile  | {"clearance":{},"symptomsGone":"yes"}               | profile.symptomsGone                   | true or false
            profile  | {"clearance":"none"}                                | profile.clearance                      | an object
            profile  | {"clearance":{"cleared":true}}                      | profile.clearance.cleared              | there is no such field
            profile  | {"clearance":{"clearedByClinician":"yes"}}          | profile.clearance.clearedByClinician   | true or false
            profile  | {"clearance":{"restAdvised":1}}                     | profile.clearance.restAdvised          | true or false
            profile  | {"clearance":{"conditions":"heart-disease"}}        | profile.clearance.conditions           | a list
            profile  | {"clearance":{"conditions":["heart-ache"]}}         | profile.clearance.conditions[0]        | one of high-blood-pressure, heart-disease, lung-disease, vaginal-bleeding, early-contractions, placenta-problems, activity-restriction
            profile  | {"clearance":{"conditions":["heart-disease",0]}}    | profile.clearance.conditions[1]        | one of high-blood-pressure, heart-disease, lung-disease, vaginal-bleeding, early-contractions, placenta-problems, activity-restriction
            profile  | {"clearance":{"conditions":[null]}}                 | profile.clearance.conditions[0]        | is required
            """)
    void shouldNameTheFieldOfABlock(String name, @Nullable String value, String field, String detail) {
        shouldName(BLOCK, name, value, field, detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # the field it is put in | what is put there | the field at fault | what would be right
            exercises |                                     | exercises            | send either plan and block, or exercises
            plan      | "back-care-day"                     | exercises            | send either plan and block, or exercises
            block     | "morning"                           | exercises            | send either plan and block, or exercises
            choice    | "cat-cow"                           | choice               | only with a block; of exercises send those to do
            exercises | []                                  | exercises            | between 1 and 20 exercises
            exercises | {}                                  | exercises            | a list
            exercises | "cat-cow"                           | exercises            | a list
            exercises | ["cat-cow"]                         | exercises[0]         | an object
            exercises | [null]                              | exercises[0]         | is required
            exercises | [{}]                                | exercises[0].id      | is required
            exercises | [{"id":"Cat Cow"}]                  | exercises[0].id      | lower-case words with hyphens
            exercises | [{"id":7}]                          | exercises[0].id      | a text
            exercises | [{"id":"cat-cow"},{"id":"cat-cow","sets":2}] | exercises[1].sets | there is no such field
            exercises | [{"id":"cat-cow","version":0}]      | exercises[0].version | at least 1
            exercises | [{"id":"cat-cow","reps":0}]         | exercises[0].reps    | at least 1
            exercises | [{"id":"cat-cow","reps":7}]         | exercises[0].reps    | between 8 and 10
            exercises | [{"id":"cat-cow","reps":11}]        | exercises[0].reps    | between 8 and 10
            exercises | [{"id":"cat-cow","reps":"8"}]       | exercises[0].reps    | a whole number
            exercises | [{"id":"cat-cow","seconds":60}]     | exercises[0].seconds | this exercise is counted in reps
            exercises | [{"id":"cat-cow"},{"id":"walk-pelvic-sway","seconds":299}]  | exercises[1].seconds | between 300 and 1800
            exercises | [{"id":"walk-pelvic-sway","seconds":1801}]                   | exercises[0].seconds | between 300 and 1800
            exercises | [{"id":"walk-pelvic-sway","reps":8}]                        | exercises[0].reps    | this exercise is measured in seconds
            """)
    void shouldNameTheFieldOfAnExercise(String name, @Nullable String value, String field, String detail) {
        shouldName(CATS, name, value, field, detail);
    }

    @Test
    void shouldNameWhatTheChoiceIsBetween() {
        // Given
        Map<String, String> evening = with("block", "\"evening\"", BLOCK);

        // When
        Response answer = Service.make("fields", json(with("choice", "\"cat-cow\"", evening)));

        // Then
        assertProblem(answer, invalidRequest("/sessions", "choice", "one of walk-pelvic-sway, breathing-practice"));
    }

    @Test
    void shouldRefuseALongComplaintWithoutRepeatingIt() {
        // Given
        String complaint = "\"" + "a".repeat(101) + "\"";

        // When
        Response answer = Service.make("fields", json(with("comfort", "[" + complaint + "]", BLOCK)));

        // Then
        assertProblem(answer, invalidRequest("/sessions", "comfort[0]", "at most 100 characters"));
    }

    @Test
    void shouldRefuseAnIdOfVeryManyWords() {
        // Given
        String plan = "\"back" + "-care".repeat(10_000) + "\"";

        // When
        Response answer = Service.make("fields", json(with("plan", plan, BLOCK)));

        // Then
        assertProblem(answer, invalidRequest("/sessions", "plan", "lower-case words with hyphens"));
    }

    private static void shouldName(
            Map<String, String> good, String name, @Nullable String value, String field, String detail) {
        // Given
        String body = json(with(name, value, good));

        // When
        Response answer = Service.make("fields", body);

        // Then
        assertProblem(answer, invalidRequest("/sessions", field, detail));
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** These fields with this one put in, or left out. */
    private static Map<String, String> with(String name, @Nullable String value, Map<String, String> fields) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return changed;
    }
}
