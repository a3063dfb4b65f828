package dev.lilt.support.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireNameTest {
    enum Position implements WireName {
        ANY,
        HANDS_AND_KNEES
    }

    @Test
    void shouldBeInLowerCaseWithHyphens() {
        assertThat(Position.HANDS_AND_KNEES.wire()).isEqualTo("hands-and-knees");
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeFoundByItsName(Position position) {
        assertThat(WireName.find(Position.class, position.wire())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ANY", "hands_and_knees", "hands-and-knees "})
    void shouldFindNothingByAnotherName(String name) {
        assertThat(WireName.find(Position.class, name)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeTheNameInJson(Position position) throws JsonProcessingException {
        JsonMapper mapper = JsonMapper.builder()
                .enumNamingStrategy(EnumNamingStrategies.KebabCaseStrategy.INSTANCE)
                .build();
        assertThat(mapper.writeValueAsString(position)).isEqualTo('"' + position.wire() + '"');
        assertThat(mapper.readValue('"' + position.wire() + '"', Position.class))
                .isEqualTo(position);
    }
}
