package dev.lilt.local;

import dev.lilt.local.stack.DataDirectory;
import dev.lilt.local.stack.Ports;
import dev.lilt.local.stack.StackFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The options for the stack of this machine: where its data are, and its ports. */
final class LocalStackOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the stack keeps its data between runs; .lilt in the project unless given.")
    private @Nullable Path data;

    @Option(
            names = "--ports",
            paramLabel = "BASE",
            converter = PortsFromBase.class,
            description =
                    "Move all ports: session-service at BASE, content +1, tracking +2, web +8, issuer +9, Kafka +10, PostgreSQL +11.")
    private @Nullable Ports ports;

    /** The project's directory. The front door says where; else the working directory. */
    Path root() {
        return Path.of(System.getProperty("lilt.root", "")).toAbsolutePath();
    }

    DataDirectory data() {
        return new DataDirectory(data == null ? root().resolve(".lilt") : data);
    }

    /**
     * Returns what another command needs to mean the same data, ready for a shell, with a blank before it; nothing for
     * the default.
     */
    String dataOption() {
        return data == null ? "" : " --data '" + data().path().toString().replace("'", "'\\''") + "'";
    }

    Optional<Ports> ports() {
        return Optional.ofNullable(ports);
    }

    /**
     * Returns where the part of this name is: as the running stack says, or where the ports that were given would put
     * it.
     *
     * @throws ParameterException if no stack runs and no ports were given
     */
    String url(String part, Function<Ports, String> without, CommandSpec command) {
        return StackFile.read(data().stackFile())
                .flatMap(running -> running.url(part))
                .or(() -> ports().map(without))
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "no stack runs on %s: start one with ./lilt up%s, or say with --ports where it is to be"
                                .formatted(data().path(), dataOption())));
    }

    static final class PortsFromBase implements ITypeConverter<Ports> {
        @Override
        public Ports convert(String base) {
            try {
                return Ports.from(Integer.parseInt(base));
            } catch (NumberFormatException e) {
                throw new TypeConversionException("a base for the ports is a number, not '" + base + "'");
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
