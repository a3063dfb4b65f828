package dev.lilt.content.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                          |       | Unstated[]
            "3"           |       | OneOf[versions=[3]]
             "3"          | *     | OneOf[versions=[3]]
            W/"3"         |       | OneOf[versions=[]]
            "3", W/"4"    |       | OneOf[versions=[3]]
            *             |       | AnyVersion[]
            ` * `         |       | AnyVersion[]
            3             |       | OneOf[versions=[]]
            "03"          |       | OneOf[versions=[]]
            "0"           |       | OneOf[versions=[]]
            "9999999999"  |       | OneOf[versions=[]]
            nonsense      |       | OneOf[versions=[]]
            ``            |       | OneOf[versions=[]]
                          | *     | NoVersion[]
                          | "3"   | Unstated[]
            """)
    void shouldReadWhatAChangeExpects(String ifMatch, String ifNoneMatch, String expectation) {
        assertThat(Preconditions.expectation(ifMatch, ifNoneMatch)).hasToString(expectation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                          | false
            "3"           | true
            W/"3"         | true
            "1", "3"      | true
            "1","2"       | false
            *             | true
            3             | false
            """)
    void shouldKnowWhatAReaderHas(String ifNoneMatch, boolean has) {
        assertThat(Preconditions.has(ifNoneMatch, 3)).isEqualTo(has);
    }
}
