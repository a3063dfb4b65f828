package dev.lilt.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiltTestResourceTest {
    @Test
    void shouldGiveAServiceItsDatabaseAndTheSamePartsEachTime() throws Exception {
        // Given
        var first = resource("session").start();

        // When
        var second = resource("tracking").start();

        // Then
        assertThat(second.get("kafka.bootstrap.servers")).isEqualTo(first.get("kafka.bootstrap.servers"));
        assertThat(first.get("quarkus.datasource.jdbc.url")).endsWith("/session");
        var url = second.get("quarkus.datasource.jdbc.url");
        try (var connection = DriverManager.getConnection(url, "lilt", second.get("quarkus.datasource.password"));
                var row = connection.createStatement().executeQuery("SELECT current_database(), current_user")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("tracking");
            assertThat(row.getString(2)).isEqualTo("lilt");
        }
    }

    @Test
    void shouldNameTheDatabasesThatThereAre() {
        assertThatThrownBy(() -> resource("weather"))
                .hasMessage("initArgs needs database = one of [content, session, tracking], not weather");
    }

    private static LiltTestResource resource(String database) {
        var resource = new LiltTestResource();
        resource.init(Map.of("database", database));
        return resource;
    }
}
