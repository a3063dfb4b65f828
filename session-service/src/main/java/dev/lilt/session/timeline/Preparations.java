package dev.lilt.session.timeline;

import dev.lilt.session.definition.Comfort;
import dev.lilt.session.definition.Exercise;
import dev.lilt.session.definition.Position;
import dev.lilt.session.definition.Repetitions;
import dev.lilt.session.definition.Sequence;
import dev.lilt.session.definition.Sides;
import dev.lilt.session.definition.TextLimit;
import dev.lilt.session.definition.Texts;
import dev.lilt.session.definition.Transition;
import dev.lilt.support.time.SpeechTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one exercise needs to get into position.
 *
 * @param first before its work
 * @param turn when the member turns over to the other side
 * @param back after a rest between sets
 * @param steps before each step of a sequence; nothing where the position stays
 * @param after the position in which the work ends
 */
record Preparations(
        Preparation first, Preparation turn, Preparation back, List<Optional<Preparation>> steps, Position after) {
    Preparations {
        steps = List.copyOf(steps);
    }

    int mostCues(int turns, int backs) {
        return first.mostCues()
                + turns * turn.mostCues()
                + backs * back.mostCues()
                + steps.stream()
                        .flatMap(Optional::stream)
                        .mapToInt(Preparation::mostCues)
                        .sum();
    }

    Duration ofSteps() {
        return steps.stream().flatMap(Optional::stream).map(Preparation::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** For each exercise of the request, in order. A session begins standing. */
    static List<Preparations> of(CompileRequest request, CuePhrases phrases) {
        Writer writer = new Writer(request, phrases);
        return request.exercises().stream().map(writer::of).toList();
    }

    private static final class Writer {
        private static final Duration USUAL_CHANGE = Duration.ofSeconds(15);
        /** To fetch a cushion or a towel. */
        private static final Duration TO_FETCH = Duration.ofSeconds(5);

        private static final int MOST_TIPS = 2;
        private static final int MOST_EASING_TIPS = 3;

        private final CompileRequest request;
        private final CuePhrases phrases;
        private Position before = Position.STANDING;
        private Position position = Position.STANDING;
        private boolean hasBegun;

        Writer(CompileRequest request, CuePhrases phrases) {
            this.request = request;
            this.phrases = phrases;
        }

        Preparations of(Exercise exercise) {
            return new Preparations(first(exercise), turn(exercise), back(exercise), steps(exercise), position);
        }

        private Preparation first(Exercise exercise) {
            Preparation.Builder builder = new Preparation.Builder();
            boolean liesOnEachSide = exercise.position() == Position.SIDE_LYING && sides(exercise) == Sides.EACH;
            boolean isChange = moveTo(exercise.position());
            // The sets decide on which side the last exercise ended, so nobody is told to roll over, but has the time.
            boolean mayRollOver = liesOnEachSide && before == Position.SIDE_LYING;
            if (liesOnEachSide) {
                String up = "side-up." + SidePass.first(1).wire();
                builder.say(
                        phrases.text(exercise.title()),
                        phrases.text(up + ".lie.text"),
                        phrases.text(up + ".lie.say"),
                        mayRollOver ? rollingOver(exercise.position()) : Duration.ZERO);
            }
            if (isChange) {
                change(builder, phrases.text(exercise.title()), exercise.position());
            }
            setUp(builder, exercise, isChange);
            boolean isGate = isChange || mayRollOver || !hasBegun;
            hasBegun = true;
            return builder.build(isGate);
        }

        private static Sides sides(Exercise exercise) {
            return exercise.work() instanceof Repetitions work ? work.sides() : Sides.NONE;
        }

        /**
         * Returns whether the position is another one than before. Any comfortable one is no change, and after it
         * nobody knows where the member is.
         */
        private boolean moveTo(Position next) {
            before = position;
            position = next;
            return next != Position.ANY && before != next;
        }

        private void change(Preparation.Builder builder, String title, Position to) {
            Optional<Transition> transition = request.transitions().find(before, to);
            String shown = position(to);
            String unknown = before == Position.ANY ? shown + ". " + phrases.getUp(before) : shown;
            builder.say(
                    title,
                    shown,
                    transition.map(Transition::say).map(phrases::text).orElse(unknown),
                    unhurried(transition.map(Transition::length).orElseGet(() -> longestChange(to))));
        }

        /** Returns the time that it takes at the most to get there. */
        private Duration longestChange(Position to) {
            return Stream.concat(
                            Stream.of(USUAL_CHANGE),
                            Arrays.stream(Position.values())
                                    .filter(from -> before == Position.ANY)
                                    .flatMap(from -> request.transitions().find(from, to).stream())
                                    .map(Transition::length))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private void setUp(Preparation.Builder builder, Exercise exercise, boolean isChange) {
            String title = phrases.text(exercise.title());
            List<Comfort> easing = exercise.comfort().stream()
                    .filter(request.eased()::contains)
                    .toList();
            if (isChange && easing.isEmpty()) {
                builder.show(exercise.comfort().stream()
                        .limit(MOST_TIPS)
                        .map(option -> new Preparation.Tip(title(option), phrases.text(option.instead())))
                        .toList());
            }
            String shown = position(exercise.position());
            for (Texts line : exercise.setup()) {
                String say = phrases.text(line);
                builder.say(title, isShort(say) ? say : shown, say, Duration.ZERO);
            }
            if (exercise.setup().isEmpty() && !isChange) {
                builder.say(title, shown, shown, Duration.ZERO);
            }
            easing.stream().limit(MOST_EASING_TIPS).forEach(option -> {
                String instead = phrases.text(option.instead());
                String say = phrases.text("tip.say", phrases.text(option.when()), instead);
                builder.say(title(option), instead, say, SpeechTime.of(say).plus(TO_FETCH));
            });
        }

        private String title(Comfort option) {
            String when = phrases.text(option.when());
            return TextLimit.fits(when, TextLimit.TITLE) ? when : phrases.text("tip.title");
        }

        private static boolean isShort(String text) {
            return TextLimit.fits(text, TextLimit.CUE);
        }

        /** Rolling over, in a position where that is how sides change; elsewhere a moment to change sides. */
        private Preparation turn(Exercise exercise) {
            Optional<Transition> transition = request.transitions().find(exercise.position(), exercise.position());
            boolean rollsOver = transition.isPresent() || exercise.position() == Position.SIDE_LYING;
            String say = transition.map(Transition::say).map(phrases::text).orElse(phrases.text("turn.say"));
            return new Preparation.Builder()
                    .say(
                            phrases.text("switch-side.title"),
                            phrases.text("turn.text"),
                            rollsOver ? say : "",
                            rollsOver ? rollingOver(exercise.position()) : Duration.ZERO)
                    .build(rollsOver);
        }

        private Duration rollingOver(Position position) {
            return unhurried(request.transitions()
                    .find(position, position)
                    .map(Transition::length)
                    .orElse(USUAL_CHANGE));
        }

        private Preparation back(Exercise exercise) {
            return new Preparation.Builder()
                    .say(
                            phrases.text(exercise.title()),
                            position(exercise.position()),
                            phrases.text("back.say"),
                            unhurried(Duration.ofSeconds(5)))
                    .build(false);
        }

        private List<Optional<Preparation>> steps(Exercise exercise) {
            if (!(exercise.work() instanceof Sequence(List<Sequence.Step> all))) {
                return List.of();
            }
            List<Optional<Preparation>> steps = new ArrayList<>();
            for (Sequence.Step step : all) {
                steps.add(step.position().filter(this::moveTo).map(to -> {
                    Preparation.Builder builder = new Preparation.Builder();
                    change(builder, phrases.text(step.title()), to);
                    return builder.build(true);
                }));
            }
            return steps;
        }

        private String position(Position shown) {
            return phrases.text("position." + shown.wire());
        }

        /** Half as long again late in pregnancy. */
        private Duration unhurried(Duration length) {
            return request.isUnhurried() ? length.multipliedBy(3).dividedBy(2) : length;
        }
    }
}
