package dev.lilt.client.content;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Exercise;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.language.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lilt exercises}: what there is to do, and how. */
@Command(
        name = "exercises",
        description = "Lists the exercises, or prints how one is set up and what makes it comfortable.",
        customSynopsis = {
            "lilt exercises [--kind K] [--position P] [--relieves R] [--week N] [options]",
            "       lilt exercises ID [options]%n"
        },
        exitCodeList = {"0:printed", ServiceCommand.REFUSED, ServiceCommand.MISUSED})
public final class ExercisesCommand extends ServiceCommand {
    private static final String ROW = "%-20s  %-22s  %-10s  %-9s  %s";

    @Parameters(paramLabel = "ID", arity = "0..1", description = "The one to read of, as in pelvic-tilt.")
    private @Nullable String id;

    @Option(names = "--kind", paramLabel = "K", description = "Only aerobic, strength, mobility, relaxation or rest.")
    private @Nullable String kind;

    @Option(names = "--position", paramLabel = "P", description = "Only those done in it, as in seated.")
    private @Nullable String position;

    @Option(
            names = "--relieves",
            paramLabel = "R",
            description = "Only those that help against it, as in long-sitting.")
    private @Nullable String relieves;

    @Option(names = "--week", paramLabel = "N", description = "Leaves out what this week of pregnancy rules out.")
    private @Nullable String week;

    public ExercisesCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, InterruptedException {
        if (id != null) {
            describe(api.exercise(id));
            return 0;
        }
        say(ROW.formatted((Object[]) Messages.text("exercises.heading").split(",", -1)));
        for (Exercise each : api.exercises(wanted())) {
            say(ROW.formatted(
                    each.id(),
                    each.title().in(Messages.tag(), each.id()),
                    each.kind(),
                    each.intensity(),
                    each.position()));
        }
        return 0;
    }

    private Map<String, @Nullable String> wanted() {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        wanted.put("position", position);
        wanted.put("kind", kind);
        wanted.put("relieves", relieves);
        wanted.put("week", week);
        return wanted;
    }

    private void describe(Exercise exercise) {
        String title = exercise.title().in(Messages.tag(), exercise.id());
        say(Messages.text("exercise.title", title, exercise.id(), exercise.version()));
        say("  " + Messages.text("exercise.kind", exercise.kind(), exercise.intensity(), exercise.position()));
        list("exercise.equipment", exercise.equipment());
        list("exercise.relieves", exercise.relieves());
        say("");
        exercise.setup().forEach(step -> sayWrapped("- " + step.in(Messages.tag(), ""), "  "));
        for (Exercise.Comfort comfort : exercise.comfort()) {
            String line = comfort.when().in(Messages.tag(), "") + ": "
                    + comfort.remedy().in(Messages.tag(), "");
            sayWrapped("- " + line, "  ");
        }
        if (exercise.source() != null) {
            say("");
            String source = exercise.reviewedOn() == null
                    ? Messages.text("exercise.source", exercise.source())
                    : Messages.text("exercise.source-reviewed", exercise.source(), exercise.reviewedOn());
            sayWrapped(source, "  ");
        }
    }

    private void list(String key, List<String> words) {
        if (!words.isEmpty()) {
            sayWrapped(Messages.text(key, String.join(", ", words)), "  ");
        }
    }
}
