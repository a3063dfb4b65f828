package dev.lilt.client.session;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Profile.Clearance;
import dev.lilt.client.terminal.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * The questions before a session: whether a condition applies, and whether a clinician agreed. Which condition it is
 * stays with the member.
 */
final class ClearanceQuestions {
    private final Console screen;
    private final PrintStream out;
    private final Api api;

    ClearanceQuestions(Console screen, PrintStream out, Api api) {
        this.screen = screen;
        this.out = out;
        this.api = api;
    }

    /** Asks on a terminal; {@code locale} is that of the conditions. */
    Clearance ask(String locale) throws ApiException, InterruptedException {
        if (!screen.canAsk()) {
            throw new ApiException(
                    "clearance-needed",
                    "no session without clearance: run this on a terminal and answer, or add --no-conditions if no condition of"
                            + " lilt guidance clearance applies to you, or --cleared-by-clinician if your midwife or doctor agreed;"
                            + " neither if somebody advised rest");
        }
        List<String> conditions = api.guidance().document("clearance").stream()
                .flatMap(document -> document.items().stream())
                .map(item -> item.titleIn(locale))
                .toList();
        if (conditions.isEmpty()) {
            throw new ApiException("this stack has no list of conditions to ask about: is its content complete?");
        }
        try {
            return answers(conditions);
        } catch (IOException e) {
            throw new ApiException("clearance-needed", "no session without an answer");
        }
    }

    private Clearance answers(List<String> conditions) throws IOException, ApiException {
        out.println("Before a session:");
        conditions.forEach(condition -> out.println("  - " + condition));
        boolean applies = screen.yes("Does any of these apply to you?");
        boolean cleared =
                screen.yes("Has a midwife or doctor cleared you for exercise? It takes that if one of these applies,"
                        + " and after a stop for a symptom.");
        if (applies && !cleared) {
            throw new ApiException(
                    "clearance-needed",
                    "no session yet: please ask your midwife or doctor first, and come back once they agree");
        }
        boolean restAdvised = screen.yes("Has a midwife or doctor advised you to rest?");
        return new Clearance(List.of(), cleared, restAdvised);
    }
}
