package dev.lilt.session;

import dev.lilt.testing.ConfigurationPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void shouldDocumentEveryKeyWithItsDefault() throws IOException {
        ConfigurationPage.checkThatEveryKeyIsDocumented("configuration.md", "dev.lilt.session");
    }
}
