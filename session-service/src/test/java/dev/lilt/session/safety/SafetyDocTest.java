package dev.lilt.session.safety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.session.language.MemberTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares the page that clinicians read with the rules of the engine. */
class SafetyDocTest {
    private static final Path DOC = Path.of("..", "docs", "safety.md");

    @Test
    void shouldShowEveryRuleAsItIsInItsOrder() throws IOException {
        // Given
        List<String> rules =
                Arrays.stream(SafetyRule.values()).map(SafetyDocTest::row).toList();

        // When
        List<String> shown = Files.readAllLines(DOC).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        // Then
        assertThat(shown).isEqualTo(rules);
    }

    @Test
    void shouldShowEverySymptomAtItsLevel() throws IOException {
        // Given
        Pattern level = Pattern.compile("\\| (urgent|now|soon|rest) \\| ([^|]*) \\| .* \\| ([^|]*) \\|");

        // When
        List<MatchResult> rows = Files.readAllLines(DOC).stream()
                .flatMap(line -> level.matcher(line).results())
                .toList();

        // Then
        assertThat(rows)
                .extracting(row -> row.group(1))
                .isEqualTo(Arrays.stream(Urgency.values()).map(Urgency::wire).toList());
        for (MatchResult row : rows) {
            Urgency urgency = Urgency.valueOf(row.group(1).toUpperCase(Locale.ROOT));
            assertThat(row.group(2))
                    .isEqualTo(Arrays.stream(Symptom.values())
                            .filter(symptom -> symptom.urgency() == urgency)
                            .map(symptom -> "`" + symptom.wire() + "`")
                            .collect(Collectors.joining(", ")));
            assertThat(row.group(3).contains("symptomsGone")).isNotEqualTo(urgency.needsClinician());
        }
    }

    private static String row(SafetyRule rule) {
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(rule.wire(), rule.condition(), effect(rule), rule.source(), rule.reviewedOn());
    }

    private static String effect(SafetyRule rule) {
        return switch (rule.effect()) {
            case RuleEffect.NoSession(SafetyDecision.RestAdvised decision, var when) -> "No session: `rest-advised`";
            case RuleEffect.NoSession(SafetyDecision.ClearanceNeeded decision, var when) ->
                "No session: `clearance-needed`";
            case RuleEffect.NoSession(SafetyDecision.Allowed decision, var when) -> "A session";
            case RuleEffect.NoSession(SafetyDecision.Locked(boolean byClinician), var when) ->
                "No session: `clearance-needed`, needs `" + (byClinician ? "clinician" : "symptoms-gone") + "`";
            case RuleEffect.LeftOut(var when) ->
                "“" + MemberTexts.text(Locale.ENGLISH, "left-out." + rule.wire()) + "”";
        };
    }
}
