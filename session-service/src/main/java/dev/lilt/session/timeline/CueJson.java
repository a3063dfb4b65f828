package dev.lilt.session.timeline;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.lilt.session.definition.Breath;
import dev.lilt.session.definition.Side;
import dev.lilt.support.wire.WireName;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A cue as it is stored and sent: members sorted by name, and only those that say something. */
@JsonPropertyOrder(alphabetic = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record CueJson(
        long atMs,
        @Nullable String breath,
        long durationMs,
        String exercise,
        String haptic,
        int index,
        String kind,
        @Nullable Integer rep,
        @Nullable Integer reps,
        String say,
        @Nullable Integer set,
        @Nullable String side,
        String text,
        String title) {
    static CueJson of(Cue cue) {
        CueContent content = cue.content();
        Breath breath = content.breath();
        Side side = content.side();
        return new CueJson(
                cue.at().toMillis(),
                breath == null ? null : breath.wire(),
                cue.length().toMillis(),
                content.exercise(),
                content.haptic().wire(),
                cue.index(),
                content.kind().wire(),
                positive(content.rep()),
                positive(content.reps()),
                content.say(),
                positive(content.set()),
                side == null ? null : side.wire(),
                content.text(),
                content.title());
    }

    private static @Nullable Integer positive(int number) {
        return number == 0 ? null : number;
    }

    /** @param shared gives the one object for all equal texts of a timeline, most of which come many times */
    Cue cue(UnaryOperator<String> shared) {
        return new Cue(
                index,
                Duration.ofMillis(atMs),
                Duration.ofMillis(durationMs),
                new CueContent(
                        constant(CueKind.class, kind),
                        shared.apply(exercise),
                        shared.apply(title),
                        shared.apply(text),
                        shared.apply(say),
                        constant(Haptic.class, haptic),
                        breath == null ? null : constant(Breath.class, breath),
                        side == null ? null : constant(Side.class, side),
                        rep == null ? 0 : rep,
                        reps == null ? 0 : reps,
                        set == null ? 0 : set));
    }

    private static <E extends Enum<E> & WireName> E constant(Class<E> type, String name) {
        return WireName.find(type, name).orElseThrow(() -> new IllegalArgumentException("a timeline has no such word"));
    }
}
