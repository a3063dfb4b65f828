package dev.lilt.client;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.Refused;
import dev.lilt.client.api.Services;
import dev.lilt.client.api.Ticket;
import dev.lilt.client.api.Token;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which stack a command speaks to, and as whom. */
final class StackOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this and ends.")
    private boolean help;

    @Option(
            names = "--url",
            paramLabel = "ORIGIN",
            description = "A stack elsewhere, one origin for all services; without it the local one.")
    private @Nullable URI url;

    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            defaultValue = "${env:LILT_CACERT}",
            description = "The certificate, in PEM, that vouches for the server at --url, if no public authority does;"
                    + " better in the environment as LILT_CACERT.")
    private @Nullable Path certificate;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            description = "Bearer token; better in the environment as LILT_TOKEN, where nobody sees it go by."
                    + " The local stack makes one itself.")
    private @Nullable String token;

    @Option(
            names = "--member",
            paramLabel = "NAME",
            defaultValue = "demo",
            description = "Whom the local stack makes a token for (default: ${DEFAULT-VALUE}).")
    private String member = "demo";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the local stack keeps its data (default: .lilt in the project's folder).")
    private @Nullable Path data;

    Api api(TokenSource tokens, Surroundings surroundings) throws Unclear, Refused {
        String given = token == null ? surroundings.environment().get("LILT_TOKEN") : token;
        if (url != null && given == null) {
            throw new Unclear("a stack elsewhere needs a token of yours: put it into LILT_TOKEN");
        }
        Services services = services(surroundings);
        return new Api(services, Token.of(given == null ? made(tokens, folder(surroundings)) : given));
    }

    Api api(Ticket ticket, Surroundings surroundings) throws Unclear {
        return new Api(services(surroundings), ticket);
    }

    private Services services(Surroundings surroundings) throws Unclear {
        return url == null ? LocalStack.in(folder(surroundings)).services() : elsewhere(url);
    }

    private Path folder(Surroundings surroundings) {
        return data == null ? surroundings.root().resolve(".lilt") : data;
    }

    private String made(TokenSource tokens, Path folder) throws Unclear {
        try {
            return tokens.tokenFor(member, folder);
        } catch (IOException e) {
            throw new Unclear("no token for the stack in " + folder + ": " + e.getMessage());
        }
    }

    private Services elsewhere(URI url) throws Unclear {
        if (certificate != null) {
            try {
                CaCertificate.trust(certificate);
            } catch (IOException e) {
                throw new Unclear("--cacert: " + e.getMessage());
            }
        }
        try {
            return Services.behind(url);
        } catch (IllegalArgumentException e) {
            throw new Unclear("--url: " + e.getMessage());
        }
    }
}
