package dev.lilt.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/#", "/#/", "/#/start/daily/morning", "/#/week/2026-W47"})
    void shouldKeepAScreenOfTheClient(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "week",
                "//evil.example",
                "/\\evil.example",
                "/\t/evil.example",
                "/\n",
                "/#a\nb",
                "/a",
                "/?to=x",
                "/#//evil.example\\",
                "https://evil.example",
                "/#<script>",
            })
    void shouldGoToTheStartInPlaceOfAnythingElse(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEqualTo("/");
    }

    @Test
    void shouldGoToTheStartIfNothingIsWanted() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
    }

    @Test
    void shouldNotKeepWhatIsTooLongForACookie() {
        assertThat(ReturnPath.of("/#" + "a".repeat(513))).isEqualTo("/");
    }
}
