package dev.lilt.client.content;

import dev.lilt.client.cli.CliEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code lilt content}: the commands for the people who look after the content. */
@Command(
        name = "content",
        description = "Looks after what content-service publishes.",
        customSynopsis = "lilt content republish [options]%n")
public final class ContentCommand {
    private ContentCommand() {}

    /** Returns it with its subcommands; {@code authors} makes the tokens of authors. */
    public static CommandLine of(CliEnvironment authors) {
        return new CommandLine(new ContentCommand()).addSubcommand(new RepublishCommand(authors));
    }
}
