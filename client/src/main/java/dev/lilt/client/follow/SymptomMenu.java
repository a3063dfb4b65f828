package dev.lilt.client.follow;

import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.api.SymptomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The symptoms as a member is offered them, one key each: few at first, the most dangerous at the head, and the others
 * on request.
 *
 * @param isMore whether the others are shown now
 */
public record SymptomMenu(List<SymptomId> first, List<SymptomId> more, boolean isMore) {
    /** For as long as the service's own is not known. */
    public static final SymptomMenu BUILT_IN = new SymptomMenu(SymptomId.FIRST, SymptomId.MORE, false);

    /** More than a member in pain reads. */
    private static final int MOST_AT_FIRST = 6;

    private static final String STOP_SYMPTOMS = "stop-symptoms";

    public SymptomMenu {
        first = List.copyOf(first);
        more = List.copyOf(more);
    }

    /** In the order and the groups of the guidance; an older service groups nothing. */
    static SymptomMenu of(ReceivedGuidance guidance) {
        List<SymptomId> first = new ArrayList<>();
        List<SymptomId> more = new ArrayList<>();
        for (ReceivedGuidance.Item item : guidance.items(STOP_SYMPTOMS)) {
            boolean isFirst = !"more".equals(item.group()) && first.size() < MOST_AT_FIRST;
            (isFirst ? first : more).add(new SymptomId(item.id()));
        }
        return first.isEmpty() ? BUILT_IN : new SymptomMenu(first, more, false);
    }

    /** Returns what the keys mean now, the first of them first. */
    public List<SymptomId> shown() {
        return isMore ? more : first;
    }

    /** The one on key {@code place}, 1 for the first. */
    Optional<SymptomId> at(int place) {
        return place >= 1 && place <= shown().size() ? Optional.of(shown().get(place - 1)) : Optional.empty();
    }

    /** Shows the others, or those from before. */
    SymptomMenu turned() {
        return new SymptomMenu(first, more, !isMore && !more.isEmpty());
    }
}
