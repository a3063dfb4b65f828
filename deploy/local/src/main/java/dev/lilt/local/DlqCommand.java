package dev.lilt.local;

import dev.lilt.local.ForegroundStack.Failed;
import dev.lilt.local.dlq.DeadLetter;
import dev.lilt.local.dlq.DeadLetterTopic;
import dev.lilt.local.dlq.RecordPosition;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code dlq}: completions that tracking-service could not count. It never shows what a record says, nor whose it is.
 */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        subcommands = {DlqCommand.ListCommand.class, DlqCommand.ReplayCommand.class},
        description = "List completions that could not be counted, and replay them once the cause is fixed.")
final class DlqCommand implements Callable<Integer> {
    private static final String ROW = "%-10s  %-24s  %-18s  %-10s  %s%n";

    @Mixin
    private Kafka kafka = new Kafka();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Failed {
        return list(kafka, letter -> true, spec.commandLine().getOut());
    }

    private static int list(Kafka kafka, Predicate<DeadLetter> chosen, PrintWriter out) throws Failed {
        var letters = kafka.topic().waiting().stream().filter(chosen).toList();
        print(letters, out);
        out.println("Waiting: " + letters.size());
        out.flush();
        return 0;
    }

    private static void print(List<DeadLetter> letters, PrintWriter out) {
        if (!letters.isEmpty()) {
            out.printf(ROW, "OFFSET", "WHEN", "REASON", "FROM", "WHAT IS WRONG");
        }
        letters.forEach(each -> out.printf(ROW, each.place(), each.at(), each.reason(), each.origin(), each.detail()));
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List those that wait: where they are, when they were set aside, and why.")
    static final class ListCommand implements Callable<Integer> {
        @Mixin
        private Kafka kafka = new Kafka();

        @Mixin
        private Chosen chosen = new Chosen();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Failed {
            return list(kafka, chosen, spec.commandLine().getOut());
        }
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description =
                    "Send them to lilt.session-completions.v1 again, as they were. None is sent twice, however often this is called.")
    static final class ReplayCommand implements Callable<Integer> {
        @Mixin
        private Kafka kafka = new Kafka();

        @Mixin
        private Chosen chosen = new Chosen();

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws Failed {
            var out = spec.commandLine().getOut();
            var sent = kafka.topic().replay(chosen);
            print(sent, out);
            out.println("Replayed: " + sent.size() + ". What is still wrong comes back to the list.");
            out.flush();
            return 0;
        }
    }

    /** Which letters are meant: all that wait, unless said otherwise. */
    static final class Chosen implements Predicate<DeadLetter> {
        @Option(names = "--reason", paramLabel = "REASON", description = "Only those of this reason; may be repeated.")
        private List<String> reasons = List.of();

        @Option(
                names = "--offset",
                paramLabel = "P:O",
                converter = PlaceFromText.class,
                description = "Only the one at this partition and offset of the dead-letter topic; may be repeated.")
        private List<RecordPosition> places = List.of();

        @Override
        public boolean test(DeadLetter letter) {
            return (reasons.isEmpty() || reasons.contains(letter.reason()))
                    && (places.isEmpty() || places.contains(letter.place()));
        }
    }

    /** Which Kafka is meant: that of the local stack, unless said otherwise. */
    static final class Kafka {
        private static final int CONNECT_MS = 3_000;

        @Mixin
        private StackOptions stack = new StackOptions();

        @Option(
                names = "--kafka",
                paramLabel = "HOST:PORT",
                description = "Another Kafka than that of the local stack.")
        private @Nullable String bootstrapServers;

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        DeadLetterTopic topic() throws Failed {
            String servers = servers();
            checkThatSomebodyIsThere(servers);
            return new DeadLetterTopic(servers);
        }

        private String servers() {
            if (bootstrapServers != null) {
                return bootstrapServers;
            }
            return stack.url("kafka", ports -> "localhost:" + ports.kafka(), spec);
        }

        /** Kafka's own client would look for somebody for a minute, and then name a topic that it couldn't find. */
        private static void checkThatSomebodyIsThere(String servers) throws Failed {
            for (String server : servers.split(",")) {
                int colon = server.lastIndexOf(':');
                try (Socket socket = new Socket()) {
                    int port = Integer.parseInt(server.substring(colon + 1).strip());
                    String host = server.substring(0, Math.max(0, colon)).strip();
                    socket.connect(new InetSocketAddress(host, port), CONNECT_MS);
                    return;
                } catch (IOException | IllegalArgumentException e) {
                    // The next one may be there.
                }
            }
            throw new Failed("no Kafka answers at " + servers);
        }
    }

    static final class PlaceFromText implements ITypeConverter<RecordPosition> {
        @Override
        public RecordPosition convert(String text) {
            return RecordPosition.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "a place is PARTITION:OFFSET, such as 0:17, not '" + text + "'"));
        }
    }
}
