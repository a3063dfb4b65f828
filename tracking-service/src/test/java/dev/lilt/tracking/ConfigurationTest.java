package dev.lilt.tracking;

import dev.lilt.testing.ConfigurationPage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void shouldDocumentEveryKeyWithItsDefault() throws IOException {
        ConfigurationPage.checkThatEveryKeyIsDocumented("configuration-tracking.md", "dev.lilt.tracking");
    }
}
