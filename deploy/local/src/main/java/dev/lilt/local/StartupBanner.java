package dev.lilt.local;

import dev.lilt.local.postgres.PostgresServer;
import dev.lilt.local.process.StackComponent;
import dev.lilt.local.stack.StackDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The text of {@code up} when everything runs: where things are, and what to do with them. */
final class StartupBanner {
    private StartupBanner() {}

    /**
     * @param dataOption what a command needs to find this stack, with a blank before it, or nothing if it finds it
     *     anyway
     * @param token a good one for member {@code demo}, so that every line can be pasted as it is
     */
    static List<String> lines(List<StackComponent> parts, String dataOption, String token) {
        var lines = new ArrayList<String>();
        lines.add("");
        parts.stream()
                .filter(part -> part.name().equals(StackDefinition.WEB))
                .forEach(part -> lines.addAll(List.of("  Open " + part.url() + "/", "")));
        // What a visitor looks for first starts last.
        Stream.concat(
                        parts.stream().filter(StartupBanner::isService),
                        parts.stream().filter(part -> !isService(part)))
                .forEach(part -> lines.add("  %-17s %s".formatted(part.name(), where(part))));
        lines.addAll(things(url(parts, "session-service"), url(parts, "content-service"), dataOption, token)
                .lines()
                .toList());
        return lines;
    }

    private static boolean isService(StackComponent part) {
        return part.name().contains("-service") || part.name().equals(StackDefinition.WEB);
    }

    private static String where(StackComponent part) {
        if (part instanceof PostgresServer postgres) {
            return "%s   (user %s, password in %s, databases %s)"
                    .formatted(
                            part.url(),
                            PostgresServer.USER,
                            postgres.passwordFile(),
                            String.join(", ", PostgresServer.DATABASES));
        }
        return switch (part.name()) {
            case "issuer" -> part.url() + "   (sign-in for development: anybody can be anybody)";
            case StackDefinition.WEB -> part.url() + "   (the web client)";
            case "kafka" -> part.url() + "   (bootstrap server)";
            default -> part.url() + "   (API: " + part.url() + "/q/swagger-ui)";
        };
    }

    private static String url(List<StackComponent> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .url();
    }

    private static String things(String session, String content, String dataOption, String token) {
        return """

                Three things to try in another terminal:

                1. Follow a guided session, and draw your week:

                ./lilt follow%3$s --plan back-care-day --block morning
                ./lilt weeks%3$s

                2. See the same as a raw stream of events; paste all of it:

                TOKEN=%4$s
                SESSION=$(curl -sD - -o /dev/null -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                  -d '{"plan":"back-care-day","block":"morning","zone":"Europe/Berlin","pace":10,
                       "profile":{"gestationalWeek":24,"clearance":{"conditions":[]}}}' \\
                  %1$s/sessions | sed -n 's/^[Ll]ocation: *\\([^[:space:]]*\\).*/\\1/p')
                curl -s -o /dev/null -X PUT -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                  -d '{"type":"start"}' $SESSION/commands/start-1
                curl -N -H "Authorization: Bearer $TOKEN" $SESSION/cues

                3. Read what the exercises are made of:

                curl -s -H "Authorization: Bearer $TOKEN" %2$s/exercises/pelvic-tilt

                Ctrl-C stops everything.
                """.formatted(session, content, dataOption, token);
    }
}
