package dev.lilt.support.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemberIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "alma", " alma", "auth0|5f7c8ec7c33c6c004bbafe82", "ålma", "\uD83D\uDE00", "a b"})
    void shouldTakeEveryLegalId(String id) {
        assertThat(MemberId.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u2003", "a\u0000b", "a\nb", "\u007f", "\u0085", "\uD83D", "\uDE00a", "a\uD83D"})
    void shouldRefuseEveryOther(String id) {
        assertThat(MemberId.isValid(id)).isFalse();
    }

    @Test
    void shouldTake255CharactersAndNoMore() {
        assertThat(MemberId.isValid("a".repeat(255))).isTrue();
        assertThat(MemberId.isValid("a".repeat(256))).isFalse();
    }
}
