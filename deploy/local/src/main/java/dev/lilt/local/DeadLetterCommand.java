package dev.lilt.local;

import dev.lilt.local.ForegroundStack.Failed;
import dev.lilt.local.dlq.DeadLetterSummary;
import dev.lilt.local.dlq.DeadLetterTopic;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command on the dead letters of one Kafka. It never shows what a record says, nor whose it is. */
abstract class DeadLetterCommand implements Callable<Integer> {
    private static final String ROW = "%-10s  %-24s  %-18s  %-10s  %s%n";

    @Mixin
    private Kafka kafka = new Kafka();

    @Spec
    private CommandSpec spec;

    DeadLetterTopic topic() throws Failed {
        return kafka.topic();
    }

    int list(Predicate<DeadLetterSummary> chosen) throws Failed {
        var letters = topic().waiting().stream().filter(chosen).toList();
        print(letters, "Waiting: " + letters.size());
        return 0;
    }

    void print(List<DeadLetterSummary> letters, String summary) {
        var out = spec.commandLine().getOut();
        if (!letters.isEmpty()) {
            out.printf(ROW, "OFFSET", "WHEN", "REASON", "FROM", "WHAT IS WRONG");
        }
        letters.forEach(letter ->
                out.printf(ROW, letter.place(), letter.at(), letter.reason(), letter.origin(), letter.detail()));
        out.println(summary);
        out.flush();
    }

    /** The choice of Kafka: that of the local stack, unless said otherwise. */
    static final class Kafka {
        private static final int CONNECT_MS = 3_000;

        @Mixin
        private LocalStackOptions stack = new LocalStackOptions();

        @Option(
                names = "--kafka",
                paramLabel = "HOST:PORT",
                description = "Another Kafka than that of the local stack.")
        private @Nullable String bootstrapServers;

        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec;

        DeadLetterTopic topic() throws Failed {
            String servers = servers();
            checkThatItAnswers(servers);
            return new DeadLetterTopic(servers);
        }

        private String servers() {
            if (bootstrapServers != null) {
                return bootstrapServers;
            }
            return stack.url("kafka", ports -> "localhost:" + ports.kafka(), spec);
        }

        /** Kafka's own client would look for somebody for a minute, and then name a topic that it couldn't find. */
        private static void checkThatItAnswers(String servers) throws Failed {
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
}
