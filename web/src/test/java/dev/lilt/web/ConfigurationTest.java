package dev.lilt.web;

import dev.lilt.testing.ConfigurationPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void shouldDocumentEveryKeyWithItsDefault() throws IOException {
        ConfigurationPage.checkThatEveryKeyIsDocumented("configuration-web.md", "dev.lilt.web");
    }
}
