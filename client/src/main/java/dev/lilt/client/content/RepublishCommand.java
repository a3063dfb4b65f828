package dev.lilt.client.content;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Republished;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.language.Messages;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code lilt content republish}: sends to Kafka what its topic of published content lacks. */
@Command(
        name = "republish",
        description = {
            "Compares the topic lilt.content.v1 with what is published, and sends what is missing or differs.",
            "content-service does so by itself at its start and every few minutes. It takes an author's token."
        },
        customSynopsis = "lilt content republish [options]%n",
        exitCodeList = {
            "0:the topic is right, or will be within moments",
            ServiceCommand.REFUSED,
            ServiceCommand.MISUSED
        })
final class RepublishCommand extends ServiceCommand {
    RepublishCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, InterruptedException {
        List<Republished> sent = api.republish();
        sent.forEach(record -> say(line(record)));
        if (sent.isEmpty()) {
            say(Messages.text("republish.nothing"));
        }
        return 0;
    }

    private static String line(Republished record) {
        return record.version() == null
                ? Messages.text("republish.tombstone", record.key(), record.difference())
                : Messages.text("republish.version", record.key(), record.version(), record.difference());
    }
}
