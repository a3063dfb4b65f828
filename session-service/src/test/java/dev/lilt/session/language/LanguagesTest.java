package dev.lilt.session.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "es, es",
        "es-MX, es",
        "es-419, es",
        "de-AT, en",
        "und, en",
        "es-MX-u-ca-buddhist, es",
        "en-x-ours, en"
    })
    void shouldFindTheBestShippedLanguage(String tag, String shipped) {
        assertThat(Languages.shipped(Locale.forLanguageTag(tag))).isEqualTo(Locale.forLanguageTag(shipped));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es                          | es
            es-MX                       | es-MX
            de-AT, es-MX;q=0.8, en;q=.5 | es-MX
            de, fr                      | en
            en;q=0.5, es                | es
            es;q=0, en                  | en
            *                           | en
            ;;;q=nonsense               | en
                                        | en
            """)
    void shouldTakeWhatTheHeaderPrefers(@Nullable String header, String tag) {
        assertThat(Languages.accepted(header).toLanguageTag()).isEqualTo(tag);
    }

    @Test
    void shouldAnswerInEnglishOutsideOfARequest() {
        assertThat(MemberTexts.text("not-found.session")).isEqualTo("You have no such session.");
    }
}
