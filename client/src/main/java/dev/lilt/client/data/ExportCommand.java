package dev.lilt.client.data;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.language.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lilt export}: all that Lilt holds on a member. */
@Command(
        name = "export",
        description =
                "Writes all that Lilt holds on you as one JSON document: sessions with their commands and symptoms,"
                        + " targets, and the ledger behind your weeks.",
        customSynopsis = "lilt export [--to FILE] [options]%n",
        exitCodeList = {
            "0:exported",
            "1:refused or unreachable, or the file can't be written, with the reason in one line",
            ServiceCommand.MISUSED
        })
public final class ExportCommand extends ServiceCommand {
    @Option(names = "--to", paramLabel = "FILE", description = "A new file that only you can read (default: printed).")
    private @Nullable Path file;

    public ExportCommand(CliEnvironment environment) {
        super(environment);
    }

    @Override
    protected int run(Api api) throws ApiException, IOException, InterruptedException {
        try {
            if (file == null) {
                write(api, environment.out());
            } else {
                write(api, file);
                say(Messages.text("export.done", file));
            }
            return 0;
        } catch (FileAlreadyExistsException e) {
            throw new IOException(Messages.text("file.exists", file), e);
        } catch (IOException e) {
            throw new IOException(Messages.text("export.broke-off", e.getMessage()), e);
        }
    }

    /** Removes what is not whole. */
    private static void write(Api api, Path file) throws ApiException, IOException, InterruptedException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
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

    private static void write(Api api, OutputStream to) throws ApiException, IOException, InterruptedException {
        to.write("{\"session-service\":".getBytes(StandardCharsets.UTF_8));
        api.exportSessions(to);
        to.write(",\n\"tracking-service\":".getBytes(StandardCharsets.UTF_8));
        api.exportActivity(to);
        to.write("}\n".getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
