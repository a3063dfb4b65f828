package dev.lilt.session.stream;

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
import dev.lilt.session.view.StopGuidance;
import dev.lilt.session.view.StopGuidanceLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds the last cue of a session that was stopped. Speech says how to get up and what the worst symptom calls for.
 * The screen adds to that and doesn't repeat it. Every stop vibrates {@link Haptic#LONG}; a completed session
 * {@link Haptic#RISING}.
 */
@ApplicationScoped
class StopCueBuilder {
    private static final Pattern FIRST_SENTENCE = Pattern.compile("[^.!]+[.!]");

    private final StopGuidanceLookup guidance;

    StopCueBuilder(StopGuidanceLookup guidance) {
        this.guidance = guidance;
    }

    /** Returns the cue of this number. Without a symptom it says how to get up, and no more. */
    Cue lastCue(Session session, int index) {
        CompiledSession compiledSession = session.log().compiledSession();
        Duration stoppedAt = session.log().last().position();
        Segment segment = compiledSession.segments().get(compiledSession.segmentAt(stoppedAt));
        CuePhrases phrases = CuePhrases.in(session.locale());
        String gettingUp = phrases.getUp(position(compiledSession, segment, stoppedAt));
        Optional<StopGuidance> endGuidance = guidance.of(session);
        String words = "stopped" + endGuidance.map(each -> "." + each.urgency()).orElse("");
        String title = phrases.text(words + ".title");
        String text = phrases.text(words + ".text");
        String say = endGuidance
                .map(each -> lines(session, each, List.of(title, text), phrases.text(words + ".say")))
                .map(lines -> spoken(lines, gettingUp))
                .orElseGet(() -> phrases.text(words + ".say", gettingUp));
        CueContent content =
                new CueContent(CueKind.END, segment.exercise(), title, text, say, Haptic.LONG, null, null, 0, 0, 0);
        return new Cue(index, stoppedAt, Duration.ZERO, content);
    }

    /** Returns the position of the body: a member who is getting into position may be anywhere on the way. */
    private static Position position(CompiledSession compiledSession, Segment segment, Duration at) {
        boolean isOnTheWay = compiledSession.timeline().prepares().stream()
                .anyMatch(prepare -> prepare.at().compareTo(at) <= 0 && at.compareTo(prepare.end()) < 0);
        return isOnTheWay ? Position.ANY : segment.position();
    }

    /**
     * Returns the lines that may be spoken, the best first: the symptoms' own, unless they repeat the screen, then the
     * level's.
     *
     * @param endGuidance what the event {@code end}, which follows, shows
     * @param cueTexts what the cue itself shows
     */
    private List<String> lines(Session session, StopGuidance endGuidance, List<String> cueTexts, String levelLine) {
        Locale locale = session.locale();
        List<String> screen = Stream.of(cueTexts.stream(), Stream.of(endGuidance.title()), endGuidance.texts().stream())
                .flatMap(texts -> texts)
                .toList();
        Stream<String> own = session.symptoms().stream()
                .sorted(Symptom.WORST_FIRST)
                .filter(symptom -> symptom.urgency().wire().equals(endGuidance.urgency()))
                .flatMap(symptom -> guidance.say(symptom, locale).stream())
                .filter(line -> TextLimit.fits(line, TextLimit.SPEECH))
                .filter(line -> screen.stream().noneMatch(line::contains));
        return Stream.concat(own, Stream.of(levelLine)).toList();
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
