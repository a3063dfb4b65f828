package dev.lilt.client.content;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Exercise;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
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

    @Option(names = "--kind", paramLabel = "K", description = "Only aerobic, strength, mobility or relaxation.")
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

    @Option(names = "--locale", paramLabel = "TAG", defaultValue = "en", description = "Language, as in en or de-AT.")
    private String locale = "en";

    public ExercisesCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, InterruptedException {
        if (id != null) {
            describe(api.exercise(id));
            return 0;
        }
        say(ROW.formatted("ID", "TITLE", "KIND", "INTENSITY", "POSITION"));
        for (Exercise each : api.exercises(wanted())) {
            say(ROW.formatted(
                    each.id(), each.title().in(locale, each.id()), each.kind(), each.intensity(), each.position()));
        }
        return 0;
    }

    private Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (position != null) {
            wanted.put("position", position);
        }
        if (kind != null) {
            wanted.put("kind", kind);
        }
        if (relieves != null) {
            wanted.put("relieves", relieves);
        }
        if (week != null) {
            wanted.put("week", week);
        }
        return wanted;
    }

    private void describe(Exercise exercise) {
        say(exercise.title().in(locale, exercise.id()) + "  (" + exercise.id() + ", version " + exercise.version()
                + ")");
        say("  " + exercise.kind() + ", " + exercise.intensity() + ", position " + exercise.position());
        list("equipment:", exercise.equipment());
        list("relieves:", exercise.relieves());
        say("");
        exercise.setup().forEach(step -> sayWrapped("- " + step.in(locale, ""), "  "));
        for (Exercise.Comfort comfort : exercise.comfort()) {
            String line =
                    comfort.when().in(locale, "") + ": " + comfort.remedy().in(locale, "");
            sayWrapped("- " + line, "  ");
        }
        if (exercise.source() != null) {
            say("");
            String reviewed = exercise.reviewedOn() == null ? "" : ", reviewed on " + exercise.reviewedOn();
            sayWrapped("Source: " + exercise.source() + reviewed, "  ");
        }
    }

    private void list(String label, List<String> words) {
        if (!words.isEmpty()) {
            sayWrapped(label + " " + String.join(", ", words), "  ");
        }
    }
}
