package dev.lilt.client.cli;

import dev.lilt.client.api.Services;
import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a stack that does not run here: where it is, and which certificate it shows. */
public final class RemoteStack {
    /** The variable of the environment with the member's token. */
    public static final String TOKEN = "LILT_TOKEN";

    @Option(
            names = "--url",
            paramLabel = "ORIGIN",
            descriptionKey = "stack.url",
            description = "A stack elsewhere, one origin for all services; without it the local one.")
    private @Nullable URI url;

    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            descriptionKey = "stack.cacert",
            defaultValue = "${env:LILT_CACERT}",
            description = "The certificate, in PEM, that vouches for the server at --url, if no public authority does;"
                    + " better in the environment as LILT_CACERT.")
    private @Nullable Path certificate;

    /** The error message of a command that has no token for a stack elsewhere. */
    public static String noToken() {
        return Messages.text("stack.no-token", TOKEN);
    }

    /** Returns whether a stack elsewhere is meant. */
    public boolean isGiven() {
        return url != null;
    }

    /**
     * Returns where its services are. From then on this process trusts its certificate.
     *
     * @throws IOException if the certificate can't be read, with a line for the member
     * @throws IllegalArgumentException if the origin is none, with a line for the member
     */
    public Services services() throws IOException {
        if (certificate != null) {
            try {
                CaCertificate.trust(certificate);
            } catch (IOException e) {
                throw new IOException("--cacert: " + e.getMessage(), e);
            }
        }
        try {
            return Services.behind(Objects.requireNonNull(url));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--url: " + e.getMessage(), e);
        }
    }
}
