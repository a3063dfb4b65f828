package dev.lilt.local.identity;

import dev.lilt.local.files.OwnerOnly;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;

/** The issuer of a container: it gives anyone a token for any member, and says so. */
public final class IssuerMain {
    private static final int PORT = 8089;

    private IssuerMain() {}

    /**
     * Runs until the process is ended.
     *
     * @param arguments the {@code iss} of the tokens, and the folder in which the signing key is kept
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: IssuerMain URL FOLDER");
            System.exit(2);
        }
        String url = arguments[0];
        var key = SigningKey.read(OwnerOnly.readOrCreate(
                Path.of(arguments[1], "signing-key.json"),
                () -> SigningKey.create().secret()));
        var tokens = new TokenEndpoint(new TokenSigner(key, url), InstantSource.system());
        var issuer = new IssuerServer(() -> key, new InetSocketAddress(PORT), url, Path.of("/dev/stdout"), tokens);
        issuer.start();
        System.out.println("""
                ***********************************************************************
                * THE ISSUER FOR DEVELOPMENT: it gives anyone a token for any member. *
                * Keep it on this machine, and members' own data out of it. For real  *
                * sign-in use the profile "identity", or a provider of your own.      *
                ***********************************************************************""");
        Runtime.getRuntime().addShutdownHook(new Thread(issuer::close));
    }
}
