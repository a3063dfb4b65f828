package dev.lilt.session.view;

import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.TextLimit;
import dev.lilt.session.safety.Symptom;
import dev.lilt.session.state.Session;
import dev.lilt.session.timeline.CompiledSession;
import dev.lilt.session.timeline.Cue;
import dev.lilt.session.timeline.CueContent;
import dev.lilt.session.timeline.CueKind;
import dev.lilt.session.timeline.CuePhrases;
import dev.lilt.session.timeline.Haptic;
import dev.lilt.session.timeline.Segment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the last cue of a session that was stopped: how to get up, and after symptoms in speech what the most urgent
 * one calls for, and on the watch what goes with it in other words. It vibrates long, and not as the end of a session
 * that was done.
 */
@ApplicationScoped
public class StopCueBuilder {
    private static final Pattern FIRST_SENTENCE = Pattern.compile("[^.!]+[.!]");

    private final StopGuidanceLookup guidance;

    StopCueBuilder(StopGuidanceLookup guidance) {
        this.guidance = guidance;
    }

    /** Returns the cue of this number. Without a symptom it says how to get up, and no more. */
    public Cue lastCue(Session session, int index) {
        CompiledSession compiledSession = session.log().compiledSession();
        Duration position = session.log().last().position();
        Segment segment = compiledSession.segments().get(compiledSession.segmentAt(position));
        CuePhrases phrases = CuePhrases.in(session.locale());
        String gettingUp = phrases.getUp(position(compiledSession, segment, position));
        StopGuidance shown = guidance.of(session);
        String words = "stopped" + (shown == null ? "" : "." + shown.urgency());
        String title = phrases.text(words + ".title");
        String text = phrases.text(words + ".text");
        String say = shown == null
                ? phrases.text(words + ".say", gettingUp)
                : spoken(lines(session, shown, List.of(title, text), phrases.text(words + ".say")), gettingUp);
        CueContent content =
                new CueContent(CueKind.END, segment.exercise(), title, text, say, Haptic.LONG, null, null, 0, 0, 0);
        return new Cue(index, position, Duration.ZERO, content);
    }

    /** A member who is getting into position may be anywhere on the way. */
    private static Position position(CompiledSession compiledSession, Segment segment, Duration at) {
        boolean isOnTheWay = compiledSession.timeline().prepares().stream()
                .anyMatch(prepare -> prepare.at().compareTo(at) <= 0 && at.compareTo(prepare.end()) < 0);
        return isOnTheWay ? Position.ANY : segment.position();
    }

    /**
     * The lines that may be spoken, the best first: the symptoms' own, unless they repeat the screen, then the level's.
     */
    private List<String> lines(Session session, StopGuidance shown, List<String> ofCue, String ofLevel) {
        Locale locale = session.locale();
        List<String> screen = Stream.of(ofCue.stream(), Stream.of(shown.title()), shown.texts().stream())
                .flatMap(texts -> texts)
                .toList();
        Stream<String> own = session.symptoms().stream()
                .sorted(Symptom.WORST_FIRST)
                .filter(symptom -> symptom.urgency().wire().equals(shown.urgency()))
                .flatMap(symptom -> guidance.say(symptom, locale).stream())
                .filter(line -> TextLimit.fits(line, TextLimit.SPEECH))
                .filter(line -> screen.stream().noneMatch(line::contains));
        return Stream.concat(own, Stream.of(ofLevel)).toList();
    }

    /** With how to get up after the first sentence ("Stop."), where a line leaves time for it. */
    private static String spoken(List<String> lines, String gettingUp) {
        return lines.stream()
                .map(line -> withGettingUp(line, gettingUp))
                .filter(line -> TextLimit.fits(line, TextLimit.SPEECH))
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
