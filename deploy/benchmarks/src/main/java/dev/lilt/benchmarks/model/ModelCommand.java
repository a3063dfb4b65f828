package dev.lilt.benchmarks.model;

import dev.lilt.benchmarks.report.MarkdownSection;
import dev.lilt.benchmarks.report.ResultOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model}: what 10,000, 100,000 and 1,000,000 live sessions take. */
@Command(
        name = "model",
        mixinStandardHelpOptions = true,
        description = "Print what 10,000, 100,000 and 1,000,000 live sessions take, calculated from measured costs.")
public final class ModelCommand implements Callable<Integer> {
    static final String PAGE = "docs/scale.md";
    static final String SECTION = "model";

    @Option(names = "--publish", description = "Also write the tables into docs/scale.md.")
    private boolean publish;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String tables = new CapacityTables(Constants.read()).draw();
        var out = spec.commandLine().getOut();
        out.print(tables);
        out.flush();
        if (publish) {
            var page = ResultOptions.root().resolve(PAGE);
            Files.writeString(page, MarkdownSection.replace(Files.readString(page), SECTION, tables));
        }
        return 0;
    }
}
