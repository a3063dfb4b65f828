package dev.lilt.client;

import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Republished;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lilt content}: what somebody who looks after the content does. */
@Command(
        name = "content",
        description = "Looks after what content-service publishes.",
        customSynopsis = "lilt content republish [options]%n")
public final class ContentCommand {
    private final TokenSource authors;
    private final CliEnvironment cliEnvironment;

    /** {@code authors} makes the token of an author when the stack is the local one and none is given. */
    public ContentCommand(TokenSource authors) {
        this(authors, CliEnvironment.system());
    }

    ContentCommand(TokenSource authors, CliEnvironment cliEnvironment) {
        this.authors = authors;
        this.cliEnvironment = cliEnvironment;
    }

    @Command(
            name = "republish",
            description = {
                "Compares the topic lilt.content.v1 with what is published, and sends what is missing or differs.",
                "content-service does so by itself at its start and every few minutes. It takes an author's token."
            },
            customSynopsis = "lilt content republish [options]%n",
            optionListHeading = "%n",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {
                "0:the topic is right, or will be within moments",
                "1:refused or unreachable, with the reason in one line",
                "2:the command line, the stack or a token is missing or wrong"
            })
    int republish(@Mixin StackOptions stack) throws InterruptedException {
        try {
            List<Republished> sent = stack.api(authors, cliEnvironment).republish();
            sent.forEach(record -> cliEnvironment.out().println(line(record)));
            if (sent.isEmpty()) {
                cliEnvironment.out().println("nothing to send: the topic says what is published");
            }
            return 0;
        } catch (ApiException e) {
            return cliEnvironment.complain(1, e);
        } catch (UsageException e) {
            return cliEnvironment.complain(2, e);
        }
    }

    private static String line(Republished record) {
        String what = record.version() == null ? "a tombstone" : "version " + record.version();
        return record.key() + ": sends " + what + " (" + record.difference() + ")";
    }
}
