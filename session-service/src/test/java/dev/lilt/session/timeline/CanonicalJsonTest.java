package dev.lilt.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void shouldSortNamesAndEscapeNoMoreThanItHasTo() {
        // Given
        String text = "\"So\\\" – say\b\f\n\r\t\u0001\u001f\u007f/é膝";

        // When
        String json = CanonicalJson.object(Map.of("b", text, "a", 7L));

        // Then: RFC 8785, section 3.2.2.2
        assertThat(json).isEqualTo("{\"a\":7,\"b\":\"\\\"So\\\\\\\" – say\\b\\f\\n\\r\\t\\u0001\\u001f\u007f/é膝\"}");
    }

    @Property(tries = 500)
    void shouldBeReadAsWhatWasWritten(@ForAll @CharRange(from = '\0', to = '\u02ff') String text)
            throws JsonProcessingException {
        // When
        String json = CanonicalJson.object(Map.of("text", text));

        // Then
        assertThat(new ObjectMapper().readTree(json).get("text").textValue()).isEqualTo(text);
    }
}
