package dev.lilt.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lilt.web.testing.TestBrowser;
import dev.lilt.web.testing.TestServices;
import dev.lilt.web.testing.WebTest;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URL;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WebTest
class CachingTest {
    @TestHTTPResource
    URL url;

    TestServices services;
    private TestBrowser browser;

    @BeforeEach
    void openBrowser() {
        services.clear();
        browser = new TestBrowser(url.getPort());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public, max-age=60, s-maxage=600 | private, max-age=60
            no-cache                         | private, no-cache
            private="x", max-age=5           | private, max-age=5
            no-store                         | no-store
            ''                               | no-store
            """)
    void shouldKeepAMembersAnswerOutOfSharedCaches(String given, String expected) {
        // Given
        browser.signIn("");

        // When
        HttpResponse<String> answer =
                browser.send(browser.request("/exercises").header("X-Answer-Cache-Control", given));

        // Then
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly(expected);
        assertThat(answer.headers().allValues("Vary")).contains("Cookie");
    }

    @Test
    void shouldPassOnWhetherAProgramsAnswerMayBeKept() {
        // When
        HttpResponse<String> answer = browser.send(browser.request("/exercises")
                .header("Authorization", "Bearer theirs")
                .header("X-Answer-Cache-Control", "public, max-age=60"));

        // Then
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(answer.headers().allValues("Vary")).doesNotContain("Cookie");
    }
}
