package dev.lilt.session.view;

import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Session;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.CueContent;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.CuePhrases;
import dev.lilt.session.timeline.Haptic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the last cue of a session that was stopped with symptoms: on the watch, whom to call; in speech, what the most
 * urgent symptom calls for. It vibrates long, and not as the end of a session that was done.
 */
@ApplicationScoped
public class StopCueBuilder {
    private static final int LONGEST_SPEECH = 120;
    private static final Pattern FIRST_SENTENCE = Pattern.compile("[^.!]+[.!]");

    private final StopGuidanceLookup guidance;

    StopCueBuilder(StopGuidanceLookup guidance) {
        this.guidance = guidance;
    }

    /**
     * Returns the cue.
     *
     * @param gettingUp how to get up from the position in force, said after the first sentence ("Stop."), if that
     *     leaves a speech of at most {@value #LONGEST_SPEECH} characters; null where there is nothing to say about it
     */
    public Cue lastCue(Session session, int index, @Nullable String gettingUp) {
        StopGuidance shown = Objects.requireNonNull(guidance.of(session), "no symptom was reported");
        CuePhrases phrases = CuePhrases.in(session.locale());
        String words = "stopped." + shown.urgency();
        CompiledSession compiledSession = session.log().compiledSession();
        Duration position = session.log().last().position();
        CueContent content = new CueContent(
                CueKind.END,
                compiledSession
                        .segments()
                        .get(compiledSession.segmentAt(position))
                        .exercise(),
                phrases.text(words + ".title"),
                phrases.text(words + ".text"),
                spoken(lines(session, shown, phrases.text(words + ".say")), gettingUp),
                Haptic.LONG,
                null,
                null,
                0,
                0,
                0);
        return new Cue(index, position, Duration.ZERO, content);
    }

    /**
     * The lines that may be spoken, the best first: the symptoms' own, unless the screen shows them, then the level's.
     */
    private List<String> lines(Session session, StopGuidance shown, String ofLevel) {
        Locale locale = session.locale();
        Stream<String> own = session.symptoms().stream()
                .sorted(Symptom.WORST_FIRST)
                .filter(symptom -> symptom.urgency().wire().equals(shown.urgency()))
                .flatMap(symptom -> guidance.say(symptom, locale).stream())
                .filter(line ->
                        line.length() <= LONGEST_SPEECH && !shown.texts().contains(line));
        return Stream.concat(own, Stream.of(ofLevel)).toList();
    }

    private static String spoken(List<String> lines, @Nullable String gettingUp) {
        return gettingUp == null
                ? lines.getFirst()
                : lines.stream()
                        .map(line -> withGettingUp(line, gettingUp))
                        .filter(line -> line.length() <= LONGEST_SPEECH)
                        .findFirst()
                        .orElse(lines.getFirst());
    }

    private static String withGettingUp(String line, String gettingUp) {
        Matcher sentence = FIRST_SENTENCE.matcher(line);
        return sentence.lookingAt()
                ? sentence.group() + " " + gettingUp + line.substring(sentence.end())
                : line + ". " + gettingUp;
    }
}
