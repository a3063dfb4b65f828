package dev.lilt.client.cli;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.FollowerTicket;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.Token;
import dev.lilt.client.language.LocaleArgument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which stack a command speaks to, and as whom. */
final class StackOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "stack.help",
            description = "Shows this and ends.")
    @SuppressWarnings("UnusedVariable") // Picocli looks at the option, and nobody at the field.
    private boolean help;

    @Mixin
    private RemoteStack remote = new RemoteStack();

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            descriptionKey = "stack.token",
            description = "Bearer token; better in the environment as LILT_TOKEN, where nobody sees it go by."
                    + " The local stack makes one itself.")
    private @Nullable String token;

    @Option(
            names = "--member",
            paramLabel = "NAME",
            descriptionKey = "stack.member",
            defaultValue = "demo",
            description = "Whom the local stack makes a token for (default: ${DEFAULT-VALUE}).")
    private String member = "demo";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            descriptionKey = "stack.data",
            description = "Where the local stack keeps its data (default: .lilt in the project's folder).")
    private @Nullable Path data;

    @Option(
            names = FailuresInOneLine.LOCALE,
            paramLabel = "TAG",
            converter = LocaleArgument.class,
            descriptionKey = "stack.locale",
            description = "Your language, as in en or es-MX (default: that of the environment, else English).")
    @SuppressWarnings("UnusedVariable") // Read before the command runs, by its name.
    private @Nullable Locale locale;

    Api api(CliEnvironment environment) throws UsageException, ApiException {
        String given = token == null ? environment.environment().get(RemoteStack.TOKEN) : token;
        if (remote.isGiven() && given == null) {
            throw new UsageException(RemoteStack.noToken());
        }
        Services services = services(environment);
        return new Api(
                services, Token.of(given == null ? environment.tokens().apply(member, folder(environment)) : given));
    }

    Api api(FollowerTicket ticket, CliEnvironment environment) throws UsageException {
        return new Api(services(environment), ticket);
    }

    private Services services(CliEnvironment environment) throws UsageException {
        if (!remote.isGiven()) {
            return LocalStack.in(folder(environment)).services();
        }
        try {
            return remote.services();
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private Path folder(CliEnvironment environment) {
        return data == null ? environment.root().resolve(".lilt") : data;
    }
}
