package dev.lilt.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Services of two versions run on one schema while an upgrade lasts. So a migration only adds: what the version before
 * reads stays, and what it writes is still taken.
 */
class MigrationsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    /** A body in dollar quotes may hold semicolons. */
    private static final Pattern BODY = Pattern.compile("\\$\\$.*?\\$\\$", Pattern.DOTALL);

    private static final List<Pattern> ADDS = Stream.of(
                    "create table .*",
                    // Not a unique one: the version before may write what it forbids.
                    "create index .*",
                    "drop index .*",
                    "create (or replace )?function .*",
                    "create trigger .*",
                    "insert into .*",
                    "update .*",
                    "alter table \\S+ add column .*")
            .map(each -> Pattern.compile(each, Pattern.DOTALL))
            .toList();
    private static final Pattern DEMANDED = Pattern.compile("not null(?! default)");

    static Stream<Path> migrations() throws IOException {
        try (Stream<Path> services = Files.list(ROOT)) {
            return services
                    .map(service -> service.resolve("src/main/resources/db/migration"))
                    .filter(Files::isDirectory)
                    .flatMap(MigrationsTest::files)
                    .filter(file -> !file.getFileName().toString().startsWith("V1__"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void shouldFindTheMigrationsOfEveryService() throws IOException {
        assertThat(migrations().map(file -> file.getName(2).toString()).distinct())
                .containsExactly("content-service", "session-service", "tracking-service");
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void shouldOnlyAdd(Path migration) throws IOException {
        assertThat(statements(Files.readString(migration))).allMatch(MigrationsTest::isAdding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table sessions add column note text | true",
                "alter table sessions add column note text not null default '' | true",
                "alter table sessions add column note text not null | false",
                "alter table sessions drop column zone | false",
                "alter table sessions rename column zone to region | false",
                "alter table sessions alter column zone type integer | false",
                "alter table sessions add column a text, drop column b | false",
                "drop table sessions | false",
                "create unique index one on sessions (member_id) | false",
                "create index one on sessions (member_id) | true"
            })
    void shouldTellWhatAddsFromWhatTakesAway(String statement, boolean adds) {
        assertThat(isAdding(statement)).isEqualTo(adds);
    }

    private static boolean isAdding(String statement) {
        if (ADDS.stream().noneMatch(each -> each.matcher(statement).matches())) {
            return false;
        }
        return !statement.startsWith("alter table")
                || Arrays.stream(statement.replaceFirst("alter table \\S+ ", "").split(",(?![^(]*\\))"))
                        .map(String::strip)
                        .allMatch(column -> column.startsWith("add column")
                                && !DEMANDED.matcher(column).find());
    }

    private static List<String> statements(String sql) {
        String bare = BODY.matcher(COMMENT.matcher(sql).replaceAll("")).replaceAll("''");
        return Arrays.stream(bare.split(";"))
                .map(each -> each.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
