package dev.lilt.client.session;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.MemberProfile.Clearance;
import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.api.UrgencyLevel;
import dev.lilt.client.language.Messages;
import dev.lilt.client.terminal.Console;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The questions before a session: whether a condition applies, and whether a clinician agreed. Which condition it is is
 * asked for its advice only, and not sent.
 */
final class ClearanceQuestions {
    /** The conditions that can't wait until somebody has agreed to exercise, where a service doesn't say. */
    private static final Set<String> AT_ONCE = Set.of("vaginal-bleeding", "early-contractions");

    private final Console screen;
    private final Consumer<String> out;
    private final Api api;

    ClearanceQuestions(Console screen, Consumer<String> out, Api api) {
        this.screen = screen;
        this.out = out;
        this.api = api;
    }

    /** Asks on a terminal. */
    Clearance ask() throws ApiException, InterruptedException {
        if (!screen.canAsk()) {
            throw new ApiException("clearance-needed", Messages.text("clearance.nobody-to-ask"));
        }
        List<ReceivedGuidance.Item> conditions = api.guidance().items("clearance");
        if (conditions.isEmpty()) {
            throw new ApiException(Messages.text("clearance.no-list"));
        }
        try {
            return answers(conditions);
        } catch (IOException e) {
            throw new ApiException("clearance-needed", Messages.text("clearance.no-answer"));
        }
    }

    private Clearance answers(List<ReceivedGuidance.Item> conditions) throws IOException, ApiException {
        out.accept(Messages.text("clearance.before"));
        for (int i = 0; i < conditions.size(); i++) {
            out.accept("  " + (i + 1) + " " + conditions.get(i).titleIn(Messages.tag()));
        }
        boolean applies = screen.yes(Messages.text("ask.conditions"));
        boolean cleared = screen.yes(Messages.text("ask.cleared"));
        if (applies && !cleared) {
            screen.numbers(Messages.text("ask.which"), conditions.size()).stream()
                    .map(number -> conditions.get(number - 1))
                    .sorted(Comparator.comparing(condition -> alarm(condition).isEmpty()))
                    .forEach(this::advise);
            throw new ApiException("clearance-needed", Messages.text("clearance.not-yet"));
        }
        boolean restAdvised = screen.yes(Messages.text("ask.rest-advised"));
        return new Clearance(List.of(), cleared, restAdvised);
    }

    private void advise(ReceivedGuidance.Item condition) {
        String alarm = alarm(condition)
                .map(call -> " !! " + call.toUpperCase(Locale.ROOT) + " !!")
                .orElse("");
        out.accept("  - " + condition.titleIn(Messages.tag()) + ":" + alarm);
        out.accept("    " + condition.textIn(Messages.tag()));
    }

    /** Whom to call this minute: some conditions can't wait until a clinician is asked. */
    private static Optional<String> alarm(ReceivedGuidance.Item condition) {
        return UrgencyLevel.of(condition.level())
                .or(() -> AT_ONCE.contains(condition.id()) ? Optional.of(UrgencyLevel.NOW) : Optional.empty())
                .flatMap(urgency -> urgency.withoutGuidance().alarm());
    }
}
