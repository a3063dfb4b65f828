package dev.lilt.client.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lilt.client.ScriptedServer;
import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.MemberProfile.Clearance;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.Token;
import dev.lilt.client.terminal.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ClearanceQuestionsTest {
    private static final String CONDITIONS = "{\"items\":[{\"id\":\"clearance\",\"items\":["
            + condition("heart-disease", "Heart disease", "Ask first: your heart works harder.") + ","
            + condition("vaginal-bleeding", "Vaginal bleeding", "Call before any exercise.") + ","
            + condition("lung-disease", "Lung disease", "Ask first: your lungs.") + "]}]}";

    private final List<String> printed = new ArrayList<>();

    @Test
    void shouldShowTheTextOfTheConditionsThatApplyWhatIsUrgentFirst() throws Exception {
        // When
        ApiException refusal =
                catchThrowableOfType(ApiException.class, () -> ask("y", "n", "none", "0", "9", "1 and 2"));

        // Then
        assertThat(refusal.problem()).isEqualTo("clearance-needed");
        assertThat(printed)
                .containsExactly(
                        "Before a session:",
                        "  1 Heart disease",
                        "  2 Vaginal bleeding",
                        "  3 Lung disease",
                        "  - Vaginal bleeding: !! CALL YOUR MATERNITY UNIT NOW !!",
                        "    Call before any exercise.",
                        "  - Heart disease:",
                        "    Ask first: your heart works harder.");
    }

    @Test
    void shouldSendNoConditionOfAMemberWhomAClinicianHasCleared() throws Exception {
        // When
        Clearance clearance = ask("y", "y", "n");

        // Then
        assertThat(clearance).isEqualTo(new Clearance(List.of(), true, false));
        assertThat(printed).hasSize(4);
    }

    private Clearance ask(String... answers) throws Exception {
        InputStream keyboard =
                new ByteArrayInputStream((String.join("\n", answers) + "\n").getBytes(StandardCharsets.UTF_8));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.json(200, CONDITIONS));
                Terminal terminal = new ExternalTerminal(
                        "test", "xterm", keyboard, new ByteArrayOutputStream(), StandardCharsets.UTF_8);
                Console screen = Console.on(terminal, nowhere, Map.of())) {
            Api api = new Api(new Services(server.url(), server.url(), server.url()), Token.of("mine"));
            return new ClearanceQuestions(screen, printed::add, api).ask();
        }
    }

    private static String condition(String id, String title, String text) {
        return "{\"id\":\"%s\",\"title\":{\"en\":\"%s\"},\"text\":{\"en\":\"%s\"}}".formatted(id, title, text);
    }
}
