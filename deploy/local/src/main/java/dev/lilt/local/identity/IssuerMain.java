package dev.lilt.local.identity;

import dev.lilt.local.files.OwnerOnly;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Arrays;

/** The issuer of a container: it signs anyone in as any member, and says so. */
public final class IssuerMain {
    private static final int PORT = 8089;

    private IssuerMain() {}

    /**
     * Runs until the process is ended.
     *
     * @param arguments the {@code iss} of the tokens, the folder in which the signing key is kept, and any origins of
     *     the web client beside those on this machine
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: IssuerMain URL FOLDER [ORIGIN...]");
            System.exit(2);
        }
        String url = arguments[0];
        var key = SigningKey.read(OwnerOnly.readOrCreate(
                Path.of(arguments[1], "signing-key.json"),
                () -> SigningKey.create().secret()));
        var origins = Arrays.asList(arguments).subList(2, arguments.length);
        var issuer = new IssuerServer(() -> key, new InetSocketAddress(PORT), url, Path.of("/dev/stdout"), origins);
        issuer.start();
        System.out.println("""
                ***********************************************************************
                * THE ISSUER FOR DEVELOPMENT: it signs anyone in as any member.       *
                * Keep it on this machine, and members' own data out of it. For real  *
                * sign-in use the profile "identity", or a provider of your own.      *
                ***********************************************************************""");
        Runtime.getRuntime().addShutdownHook(new Thread(issuer::close));
    }
}
