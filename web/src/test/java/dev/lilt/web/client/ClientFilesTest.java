package dev.lilt.web.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.web.testing.WebTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WebTest
class ClientFilesTest {
    private static final int MOST_BYTES_AT_FIRST = 100 * 1024;
    private static final Pattern SHELL =
            Pattern.compile("^self\\.shell = \\{build: \"([0-9a-f]{20})\", files: \\[([^\\]]*)]}\n");

    @Test
    void shouldServeThePageWithEveryRuleForBrowsers() {
        // When
        Response page = given().get("/");

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'; media-src 'self' blob:; object-src 'none'; base-uri 'none';"
                        + " frame-ancestors 'none'; form-action 'self'; require-trusted-types-for 'script';"
                        + " trusted-types lit-html lilt");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Permissions-Policy")).contains("microphone=()");
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.asString())
                .doesNotContain("<style", "style=", "onload=")
                .doesNotContainPattern("<script>");
    }

    @Test
    void shouldNameTheWorkersBundleInThePage() {
        // Given
        String worker = found(
                "name=\"lilt-worker\" content=\"([^\"]+)\"", given().get("/").asString());

        // When
        Response script = given().get(worker);

        // Then
        assertThat(worker).matches("/static/bundle/worker-[A-Z0-9]{8}\\.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    }

    @Test
    void shouldLetBundlesBeKeptForAsLongAsAnyoneLikes() {
        // When
        Response script = given().header("Accept-Encoding", "gzip").get(app());

        // Then
        assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(script.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(script.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(script.asString()).doesNotContain("sourceMappingURL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br"})
    void shouldSendAFileAsItIsToThoseWhoTakeNothingElse(String accepted) {
        // When
        Response script = given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", accepted)
                .get(app());

        // Then
        assertThat(script.header("Content-Encoding")).isNull();
        assertThat(script.asByteArray()).hasSize(Integer.parseInt(script.header("Content-Length")));
    }

    @Test
    void shouldSayThatAPageIsStillTheSame() {
        // Given
        String tag = given().header("Accept-Encoding", "gzip").get("/").header("ETag");

        // When
        Response again = given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", tag)
                .get("/");

        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void shouldBeSmallAtFirstLoad() {
        // Given: the page, and what it names or imports without waiting
        String page = given().get("/").asString();
        List<String> files = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        // When
        int bytes = length("/")
                + files.stream().mapToInt(ClientFilesTest::lengthWithImports).sum();

        // Then
        assertThat(bytes).isBetween(1_000, MOST_BYTES_AT_FIRST);
    }

    @Test
    void shouldTellTheServiceWorkerEveryFile() {
        // Given
        Response worker = given().get("/sw.js");

        // When
        Matcher shell = SHELL.matcher(worker.asString());

        // Then
        assertThat(shell.find()).as(worker.asString()).isTrue();
        List<String> files = Arrays.stream(shell.group(2).split(","))
                .map(file -> file.replace("\"", ""))
                .toList();
        assertThat(files)
                .contains("/", app(), "/manifest.webmanifest", "/icons/lilt.svg")
                .doesNotContain("/sw.js");
        assertThat(files)
                .allSatisfy(file ->
                        assertThat(given().get(file).statusCode()).as(file).isEqualTo(200));
        assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.html",
                "/static/bundle/",
                "/web/app/main.ts",
                "/application.properties",
                "/static/none.js"
            })
    void shouldServeNothingElse(String path) {
        given().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void shouldTakeNoWrites() {
        given().post("/").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    private static String app() {
        return found(
                "<script type=\"module\" src=\"([^\"]+)\"", given().get("/").asString());
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static int lengthWithImports(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String script = given().get(path).asString();
        return length(path)
                + Pattern.compile("(?:from|import)\"\\./([^\"]+)\"")
                        .matcher(script)
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .mapToInt(name -> length(folder + name))
                        .sum();
    }

    private static int length(String path) {
        return Integer.parseInt(
                given().header("Accept-Encoding", "gzip").head(path).header("Content-Length"));
    }
}
