package dev.lilt.client.content;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ReceivedGuidance;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.UsageException;
import dev.lilt.client.language.Messages;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code lilt guidance}: when not to start, when to stop, and what to do then. */
@Command(
        name = "guidance",
        description = "Prints when to ask first, when to stop, which signs call for care, and what helps a back.",
        customSynopsis = "lilt guidance [DOCUMENT] [options]%n",
        exitCodeList = {"0:printed", ServiceCommand.REFUSED, ServiceCommand.MISUSED})
public final class GuidanceCommand extends ServiceCommand {
    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..1",
            description = "Only this, as in clearance, stop-symptoms, urgent, now, habits or causes.")
    private @Nullable String document;

    public GuidanceCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, UsageException, InterruptedException {
        ReceivedGuidance guidance = api.guidance();
        List<ReceivedGuidance.Document> documents = guidance.items().stream()
                .filter(each -> document == null || each.id().equals(document))
                .toList();
        if (document != null && documents.isEmpty()) {
            String ids =
                    guidance.items().stream().map(ReceivedGuidance.Document::id).collect(Collectors.joining(", "));
            throw new UsageException(Messages.text("guidance.no-document", document, ids));
        }
        for (ReceivedGuidance.Document each : documents) {
            say(each.titleIn(Messages.tag()) + "  (" + each.id() + ")");
            for (ReceivedGuidance.Item item : each.items()) {
                sayWrapped(item.titleIn(Messages.tag()), "  ");
                sayWrapped(item.textIn(Messages.tag()), "      ");
            }
            say("");
        }
        return 0;
    }
}
