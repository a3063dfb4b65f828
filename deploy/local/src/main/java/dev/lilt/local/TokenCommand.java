package dev.lilt.local;

import dev.lilt.local.identity.TokenSigner;
import dev.lilt.local.process.LoopbackPort;
import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.StackFile;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code token MEMBER}: prints a token that the services of the local stack accept, before it runs only if
 * {@code --ports} says where it will.
 */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a token for a member of the local stack, good for a day.")
final class TokenCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MEMBER", description = "Who the token is for: any name.")
    private String member = "";

    @Option(names = "--author", description = "Let the member publish exercises too.")
    private boolean author;

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "Ask this issuer for development, of a stack in Docker, instead of the local stack.")
    private @Nullable URI issuer;

    @Mixin
    private LocalStackOptions stack = new LocalStackOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (member.isBlank()) {
            throw new ParameterException(spec.commandLine(), "MEMBER is a name, and this is empty");
        }
        if (issuer != null) {
            spec.commandLine().getOut().println(DevelopmentIssuer.token(issuer, member, author));
            return 0;
        }
        String local = stack.url("issuer", ports -> LoopbackPort.url(ports.issuer()), spec);
        spec.commandLine().getOut().println(token(member, author, stack.data(), local));
        return 0;
    }

    /** @param ports of the stack, when none runs on {@code data} that could say */
    static String token(String member, boolean author, DataDirectory data, Ports ports) {
        String issuer = StackFile.read(data.stackFile())
                .flatMap(running -> running.url("issuer"))
                .orElse(LoopbackPort.url(ports.issuer()));
        return token(member, author, data, issuer);
    }

    private static String token(String member, boolean author, DataDirectory data, String issuer) {
        var groups = author ? TokenSigner.AUTHOR : TokenSigner.MEMBER;
        var now = InstantSource.system().instant();
        return new TokenSigner(data.signingKey(), issuer).sign(member, groups, now, TokenSigner.VALIDITY);
    }
}
