package dev.lilt.support.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                               | application/json",
                "application/json;charset=utf-8                 | application/json",
                "APPLICATION/JSON                               | application/json",
                "*; q=.2                                        | */*",
                "''                                             | */*",
                "' , ,'                                         | */*",
                ",text/csv, ,application/json                   | text/csv, application/json;q=0.990",
                "text/csv;q=0.1, application/json;q=0.9         | application/json, text/csv;q=0.990",
                "application/json;v=\"a,b;q=0\";q=0.5, text/csv | text/csv, application/json;q=0.990",
                "text/*                                         | text/*",
                "application/json;Q=1.000                       | application/json",
                "application/json;q=0, text/csv                 | text/csv",
                "garbage, text/csv                              | text/csv",
            })
    void shouldReadEveryFormAlike(String header, String expected) {
        assertThat(AcceptHeader.parse(List.of(header)).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "application", "/json", "*/json", "a/b/c", "application/json;q=2", "a b/c", ";q=1"})
    void shouldAcceptNothingWhereNothingCanBeRead(String header) {
        assertThat(AcceptHeader.parse(List.of(header)).ranges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;q=0            | application/json | false",
                "application/json;q=0, */*       | application/json | false",
                "application/json;q=0, */*       | text/csv         | true",
                "*/*;q=0, text/csv               | application/json | false",
                "*/*;q=0, text/csv               | text/csv         | true",
                "text/*;q=0, text/csv, */*       | text/csv         | true",
                "text/*;q=0, text/csv, */*       | text/calendar    | false",
                "text/*;q=0.0, */*               | application/json | true",
            })
    void shouldRefuseWhatHasNoWeight(String header, String type, boolean accepted) {
        assertThat(AcceptHeader.parse(List.of(header)).accepts(type)).isEqualTo(accepted);
    }

    @Test
    void shouldReadSeveralHeadersAsOne() {
        assertThat(AcceptHeader.parse(List.of("text/csv;q=0.5", "application/json"))
                        .value())
                .isEqualTo("application/json, text/csv;q=0.990");
    }
}
