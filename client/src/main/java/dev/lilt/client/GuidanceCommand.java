package dev.lilt.client;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Guidance;
import dev.lilt.client.terminal.Wrapped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lilt guidance}: when not to start, when to stop, and what to do then. */
@Command(
        name = "guidance",
        description = "Prints when to ask first, when to stop, which signs call for care, and what helps a back.",
        customSynopsis = "lilt guidance [DOCUMENT] [options]%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:printed",
            "1:refused or unreachable, with the reason in one line",
            "2:the command line, the stack or a token is missing or wrong"
        })
public final class GuidanceCommand extends ServiceCommand {
    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..1",
            description = "Only this, as in clearance, stop-symptoms, urgent, soon, habits or causes.")
    private @Nullable String document;

    @Option(names = "--locale", paramLabel = "TAG", defaultValue = "en", description = "Language, as in en or de-AT.")
    private String locale = "en";

    /** {@code tokens} makes the token when the stack is the local one and none is given. */
    public GuidanceCommand(TokenSource tokens) {
        this(tokens, CliEnvironment.system());
    }

    GuidanceCommand(TokenSource tokens, CliEnvironment cliEnvironment) {
        super(tokens, cliEnvironment);
    }

    @Override
    void run(Api api) throws ApiException, UsageException, InterruptedException {
        Guidance guidance = api.guidance();
        List<Guidance.Document> documents = guidance.items().stream()
                .filter(each -> document == null || each.id().equals(document))
                .toList();
        if (document != null && documents.isEmpty()) {
            throw new UsageException("there is no document " + document + "; there are "
                    + guidance.items().stream().map(Guidance.Document::id).collect(Collectors.joining(", ")));
        }
        int columns = cliEnvironment.columns();
        for (Guidance.Document each : documents) {
            say(each.titleIn(locale) + "  (" + each.id() + ")");
            for (Guidance.Item item : each.items()) {
                Wrapped.words(item.titleIn(locale), "  ", columns).forEach(this::say);
                Wrapped.words(item.textIn(locale), "      ", columns).forEach(this::say);
            }
            say("");
        }
    }
}
