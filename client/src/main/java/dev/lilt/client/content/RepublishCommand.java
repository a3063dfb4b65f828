package dev.lilt.client.content;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Republished;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
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
        sent.forEach(record -> environment.out().println(line(record)));
        if (sent.isEmpty()) {
            environment.out().println("nothing to send: the topic says what is published");
        }
        return 0;
    }

    private static String line(Republished record) {
        String what = record.version() == null ? "a tombstone" : "version " + record.version();
        return record.key() + ": sends " + what + " (" + record.difference() + ")";
    }
}
