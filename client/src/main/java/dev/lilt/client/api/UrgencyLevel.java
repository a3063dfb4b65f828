package dev.lilt.client.api;

import dev.lilt.client.language.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The level of a symptom or of guidance, the most urgent first. */
public enum UrgencyLevel {
    /** The emergency number, now. */
    URGENT("emergency"),
    /** The maternity unit, now. */
    NOW("maternity-unit"),
    /** A midwife or doctor, today. */
    SOON("clinician"),
    /** Stop and rest. */
    REST("none");

    private final String call;

    UrgencyLevel(String call) {
        this.call = call;
    }

    /** The one with this id; nothing for one that a newer service has. */
    public static Optional<UrgencyLevel> of(@Nullable String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** The word on the wire, also the id of its document of guidance. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what there is to say without a network and without guidance that was fetched before. */
    public ReceivedStopGuidance withoutGuidance() {
        return new ReceivedStopGuidance(
                id(),
                Messages.text("guidance." + id() + ".title"),
                List.of(Messages.text("guidance." + id() + ".text")),
                call);
    }

    /** Whom to call, as {@link ReceivedStopGuidance#call} has it. */
    public String call() {
        return call;
    }
}
