package dev.lilt.client.language;

import static dev.lilt.client.ScriptedServer.AFTER_PUT;
import static dev.lilt.client.ScriptedServer.json;
import static dev.lilt.client.ScriptedServer.stream;
import static dev.lilt.client.Wire.SESSION;
import static dev.lilt.client.Wire.event;
import static dev.lilt.client.Wire.opening;
import static dev.lilt.client.Wire.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.client.CommandTestBase;
import dev.lilt.client.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice of a language, and what it changes. */
class LanguageTest extends CommandTestBase {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    -,          -,           -,           en,    en
                    -,          -,           es_MX.UTF-8, es-MX, 'es-MX, es;q=0.8, en;q=0.7'
                    -,          es_ES@euro,  en_GB.UTF-8, es-ES, 'es-ES, es;q=0.8, en;q=0.7'
                    C.UTF-8,    es_ES,       es_ES,       en,    en
                    POSIX,      -,           -,           en,    en
                    es,         en_GB,       en_GB,       es,    'es, en;q=0.8'
                    de_AT.utf8, -,           -,           de-AT, 'de-AT, de;q=0.8, en;q=0.7'
                    """)
    void shouldSpeakAsTheEnvironmentSays(String all, String messages, String lang, String tag, String header) {
        // Given
        Map<String, String> environment = new HashMap<>();
        environment.put("LC_ALL", all);
        environment.put("LC_MESSAGES", messages);
        environment.put("LANG", lang);
        environment.values().removeIf(Objects::isNull);

        // When
        Messages.use(environment);

        // Then
        assertThat(Messages.tag()).isEqualTo(tag);
        assertThat(Messages.acceptLanguage()).isEqualTo(header);
        assertThat(Messages.text("status.running")).isEqualTo(tag.startsWith("es") ? "en marcha" : "running");
    }

    @Test
    void shouldFollowInSpanish() throws Exception {
        // Given
        String ended = stream(
                opening(state(1, "ready", 0, 0)),
                AFTER_PUT,
                event("2.end", "end", "{\"status\":\"completed\",\"activeMs\":60000}"));
        try (ScriptedServer server = new ScriptedServer(json(201, state(1, "ready", 0, 0)), ended)
                .withoutProvisions()
                .onPut(json(200, state(2, "running", 0, 0)))) {
            localStack(server);

            // When
            int exitCode = run(Map.of("LANG", "de_DE.UTF-8"), "follow", "--no-conditions", "--locale", "es-MX");

            // Then
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
            assertThat(exitCode).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .startsWith("00:00  lista        sesión " + SESSION + ", 1 min\n")
                    .endsWith("terminada    1 min en movimiento\n");
            assertThat(server.requests().getFirst().body()).contains("\"locale\":\"es-MX\"");
            assertThat(server.requests())
                    .extracting(request -> request.header("accept-language"))
                    .containsOnly("es-MX, es;q=0.8, en;q=0.7");
        }
    }

    @Test
    void shouldExplainItselfInSpanish() {
        // Given

        // When
        int exitCode = run(Map.of("LC_MESSAGES", "es_ES.UTF-8"), "follow", "--help");

        // Then
        assertThat(exitCode).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("""
                        Uso: lilt follow [--plan P] [--block B] [--minutes M] [opciones]
                             lilt follow --exercise ID... [--minutes M] [opciones]
                             lilt follow --session ID [--ticket T] [opciones]

                        Hace una sesión y la sigue.
                        """).endsWith("""
                        Códigos de salida:
                          0   la sesión ha terminado, o sigue en marcha
                          1   rechazado o sin respuesta, con el motivo en una línea
                          2   la línea de órdenes, el sitio o un token falta o está mal
                        """);
    }

    @Test
    void shouldTellWhatALanguageLooksLike() {
        // Given

        // When
        int exitCode = run(Map.of(), "follow", "--locale", "es_MX");

        // Then
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "lilt: Invalid value for option '--locale': a language looks like en or es-MX, not es_MX (see"
                                + " lilt follow --help)\n");
    }
}
