package dev.lilt.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.support.http.EntityTags;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {

    /** Each with version 3 and with no version: a change such as a retirement, and one that replaces what is there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            #  If-Match    | If-None-Match | change 3 | replace 3 | change none | replace none
                           |               | ok       | 428       | ok          | ok
             "3"           |               | ok       | ok        | 412         | 412
             "2"           |               | 412      | 412       | 412         | 412
             "2", "3"      |               | ok       | ok        | 412         | 412
             W/"3"         |               | 412      | 412       | 412         | 412
             "3", W/"4"    |               | ok       | ok        | 412         | 412
             "4", W/"3"    |               | 412      | 412       | 412         | 412
            `, ,"3",`      |               | ok       | ok        | 412         | 412
             *             |               | ok       | ok        | 412         | 412
            ` * `          |               | ok       | ok        | 412         | 412
             3             |               | 412      | 412       | 412         | 412
             "03"          |               | 412      | 412       | 412         | 412
             "0"           |               | 412      | 412       | 412         | 412
             "9999999999"  |               | 412      | 412       | 412         | 412
             nonsense      |               | 412      | 412       | 412         | 412
            ``             |               | 412      | 412       | 412         | 412
                           | *             | 412      | 412       | ok          | ok
                           |`, *`          | 412      | 412       | ok          | ok
                           | "3"           | 412      | 412       | ok          | ok
                           | W/"3"         | 412      | 412       | ok          | ok
                           | "2"           | ok       | 428       | ok          | ok
             "3"           | *             | 412      | 412       | 412         | 412
             *             | W/"3"         | 412      | 412       | 412         | 412
             *             | "2"           | ok       | ok        | 412         | 412
            """)
    void shouldLetNobodyOverwriteWhatTheyHaveNotSeen(
            String ifMatch,
            String ifNoneMatch,
            String change,
            String replacement,
            String changeOfNone,
            String replacementOfNone) {
        // Given
        Precondition precondition = new Precondition(tags(ifMatch), tags(ifNoneMatch));

        // Then
        assertThat(outcome(() -> precondition.require(OptionalInt.of(3)))).isEqualTo(change);
        assertThat(outcome(() -> precondition.requireToReplace(OptionalInt.of(3))))
                .isEqualTo(replacement);
        assertThat(outcome(() -> precondition.require(OptionalInt.empty()))).isEqualTo(changeOfNone);
        assertThat(outcome(() -> precondition.requireToReplace(OptionalInt.empty())))
                .isEqualTo(replacementOfNone);
    }

    private static Optional<EntityTags> tags(String header) {
        return EntityTags.parse(header == null ? List.of() : List.of(header));
    }

    private static String outcome(Runnable check) {
        try {
            check.run();
            return "ok";
        } catch (HttpProblem refused) {
            return String.valueOf(refused.getStatusCode());
        }
    }
}
