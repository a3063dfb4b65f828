package dev.lilt.client.terminal;

import dev.lilt.client.api.ReceivedStatus;
import dev.lilt.client.api.SymptomId;
import dev.lilt.client.follow.SessionSnapshot;
import dev.lilt.client.follow.SymptomMenu;
import dev.lilt.client.language.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys that do something now, a few words each.
 *
 * @param mayCommand whether any does more than leave
 */
record KeyHints(SessionSnapshot snapshot, boolean mayCommand) {
    List<String> steering() {
        if (!mayCommand || snapshot.stop() != null) {
            return texts("key.leave");
        }
        return switch (snapshot.state().status()) {
            case READY -> texts("key.start", "key.leave");
            case RUNNING -> texts("key.pause", "key.next", "key.back", "key.extend", "key.leave");
            case WAITING -> texts("key.continue", "key.next", "key.back", "key.extend", "key.leave");
            case PAUSED -> texts("key.resume", "key.next", "key.back", "key.extend", "key.leave");
            case COMPLETED, STOPPED, EXPIRED -> List.of();
        };
    }

    /** One key each: a member in pain must not search a menu. */
    List<String> stopping() {
        if (!canStop()) {
            return List.of();
        }
        List<String> items = texts("key.stop", "key.stop-for");
        SymptomMenu menu = snapshot.symptoms();
        int place = 1;
        for (SymptomId symptom : menu.shown()) {
            items.add(place++ + " " + symptom.label());
        }
        if (!menu.more().isEmpty()) {
            items.add(Messages.text(menu.isMore() ? "key.fewer" : "key.more"));
        }
        return items;
    }

    /** Where the stop keys are, for a screen that has no room for them. */
    List<String> stoppingInShort() {
        int shown = snapshot.symptoms().shown().size();
        return canStop() ? List.of(Messages.text("key.stop-short", shown)) : List.of();
    }

    private boolean canStop() {
        ReceivedStatus status = snapshot.state().status();
        return mayCommand && snapshot.stop() == null && status != ReceivedStatus.READY && !status.isFinal();
    }

    private static List<String> texts(String... keys) {
        return new ArrayList<>(Arrays.stream(keys).map(Messages::text).toList());
    }
}
