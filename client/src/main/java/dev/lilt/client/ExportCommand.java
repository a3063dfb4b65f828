package dev.lilt.client;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lilt export}: all that Lilt holds on a member. */
@Command(
        name = "export",
        description =
                "Writes all that Lilt holds on you as one JSON document: sessions with their commands and symptoms,"
                        + " targets, and the ledger behind your weeks.",
        customSynopsis = "lilt export [--to FILE] [options]%n",
        optionListHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:exported",
            "1:refused or unreachable, or the file can't be written, with the reason in one line",
            "2:the command line, the stack or a token is missing or wrong"
        })
public final class ExportCommand implements Callable<Integer> {
    private final TokenSource tokens;
    private final CliEnvironment cliEnvironment;

    @Option(names = "--to", paramLabel = "FILE", description = "A new file that only you can read (default: printed).")
    private @Nullable Path file;

    @Mixin
    private StackOptions stack = new StackOptions();

    /** {@code tokens} makes the token when the stack is the local one and none is given. */
    public ExportCommand(TokenSource tokens) {
        this(tokens, CliEnvironment.system());
    }

    ExportCommand(TokenSource tokens, CliEnvironment cliEnvironment) {
        this.tokens = tokens;
        this.cliEnvironment = cliEnvironment;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Api api = stack.api(tokens, cliEnvironment);
            if (file == null) {
                write(api, cliEnvironment.out());
            } else {
                write(api, file);
                cliEnvironment.out().println("exported to " + file);
            }
            return 0;
        } catch (ApiException e) {
            return cliEnvironment.complain(1, e);
        } catch (FileAlreadyExistsException e) {
            return cliEnvironment.complain(1, new IOException(file + " is there already; choose another name", e));
        } catch (IOException e) {
            return cliEnvironment.complain(1, new IOException("the export broke off: " + e.getMessage(), e));
        } catch (UsageException e) {
            return cliEnvironment.complain(2, e);
        }
    }

    /** Removes what is not whole. */
    private static void write(Api api, Path file) throws ApiException, IOException, InterruptedException {
        Files.createFile(file, onlyMine(file));
        boolean whole = false;
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(api, to);
            whole = true;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    private static FileAttribute<?>[] onlyMine(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void write(Api api, OutputStream to) throws ApiException, IOException, InterruptedException {
        to.write("{\"session-service\":".getBytes(StandardCharsets.UTF_8));
        api.exportSessions(to);
        to.write(",\n\"tracking-service\":".getBytes(StandardCharsets.UTF_8));
        api.exportActivity(to);
        to.write("}\n".getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
