package dev.lilt.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiltMainTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldPrintATokenOfTheStackOnThesePortsThatIsGoodForADay() throws Exception {
        // When
        int status = run("token", "alma", "--author", "--data", directory.toString(), "--ports", "9000");

        // Then
        assertThat(status).isZero();
        var claims = claims(out.toString().strip());
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:9009");
        assertThat(claims.getSubject()).isEqualTo("alma");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("member", "author");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(24 * 60 * 60);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void shouldOfferEveryCommandThatTheFrontDoorHandsOver() {
        assertThat(LiltMain.commandLine().getSubcommands())
                .containsOnlyKeys(
                        "up",
                        "demo",
                        "record",
                        "token",
                        "dlq",
                        "ticket",
                        "export",
                        "erase",
                        "follow",
                        "say",
                        "weeks",
                        "sessions",
                        "target",
                        "guidance",
                        "exercises",
                        "plan",
                        "content");
    }

    @ParameterizedTest
    @CsvSource({"token alma", "dlq", "dlq list", "dlq replay"})
    void shouldNotGuessWhereAStackIsThatDoesNotRun(String command) {
        // When
        int status = run((command + " --data " + directory).split(" "));

        // Then
        assertThat(status).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "lilt: no stack runs on %1$s: start one with ./lilt up --data '%1$s', or say with --ports where it is to be"
                                .formatted(directory));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldSayAtOnceThatNoKafkaAnswers() {
        // When
        int status = run("dlq", "--kafka", "localhost:1");

        // Then
        assertThat(status).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("lilt: no Kafka answers at localhost:1");
    }

    @ParameterizedTest
    @CsvSource({"--version", "up --version", "dlq list --version"})
    void shouldTellItsVersion(String command) {
        // When
        int status = run(command.split(" "));

        // Then
        assertThat(status).isZero();
        assertThat(out.toString().strip()).isEqualTo("lilt (unknown version)");
    }

    @Test
    void shouldSayWhatIsMissingWhenNothingIsBuilt() {
        // When
        int status = run("up", "--data", directory.toString(), "--ports", "31500");

        // Then
        assertThat(status).isEqualTo(1);
        var project = Path.of("").toAbsolutePath();
        assertThat(err.toString().strip())
                .isEqualTo("lilt: session-service is not built, there is no " + project
                        + "/session-service/target/quarkus-app/quarkus-run.jar; ./lilt up builds it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    token                    | Missing required parameter: 'MEMBER'
                    token ''                 | MEMBER is a name, and this is empty
                    up --ports 0             | a base for the ports is from 1 to 65500, not 0
                    up --ports 70000         | a base for the ports is from 1 to 65500, not 70000
                    up --ports many          | a base for the ports is a number, not 'many'
                    up --replicas 0          | --replicas is from 1 to 8, not 0
                    up --replicas 9          | --replicas is from 1 to 8, not 9
                    dlq replay --offset 17   | a place is PARTITION:OFFSET, such as 0:17, not '17'
                    demo --fast              | Unknown option: '--fast'
                    """)
    void shouldRefuseWhatItDoesNotUnderstand(String commandLine, String reason) {
        // When
        int status = run(Stream.of(commandLine.split(" "))
                .map(word -> word.equals("''") ? "" : word)
                .toArray(String[]::new));

        // Then
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains(reason);
    }

    private int run(String... arguments) {
        return LiltMain.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static JwtClaims claims(String token) throws InvalidJwtException {
        return new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setExpectedAudience("lilt")
                .build()
                .processToClaims(token);
    }
}
