package dev.lilt.local;

import dev.lilt.local.ForegroundStack.Failed;
import dev.lilt.local.dlq.DeadLetterSummary;
import dev.lilt.local.dlq.RecordPosition;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code dlq}: completions that tracking-service could not count. It never shows what a record says, nor whose it is.
 */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        subcommands = {DlqCommand.ListCommand.class, DlqCommand.ReplayCommand.class},
        description = "List completions that could not be counted, and replay them once the cause is fixed.")
final class DlqCommand extends DeadLetterCommand {
    @Override
    public Integer call() throws Failed {
        return list(letter -> true);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List those that wait: where they are, when they were set aside, and why.")
    static final class ListCommand extends DeadLetterCommand {
        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Integer call() throws Failed {
            return list(chosen);
        }
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            description =
                    "Send them to lilt.session-completions.v1 again, as they were. None is sent twice, however often this is called.")
    static final class ReplayCommand extends DeadLetterCommand {
        @Mixin
        private Chosen chosen = new Chosen();

        @Override
        public Integer call() throws Failed {
            var sent = topic().replay(chosen);
            print(sent, "Replayed: " + sent.size() + ". What is still wrong comes back to the list.");
            return 0;
        }
    }

    /** The choice of letters: all that wait, unless said otherwise. */
    static final class Chosen implements Predicate<DeadLetterSummary> {
        @Option(names = "--reason", paramLabel = "REASON", description = "Only those of this reason; may be repeated.")
        private List<String> reasons = List.of();

        @Option(
                names = "--offset",
                paramLabel = "P:O",
                converter = PositionFromText.class,
                description = "Only the one at this partition and offset of the dead-letter topic; may be repeated.")
        private List<RecordPosition> positions = List.of();

        @Override
        public boolean test(DeadLetterSummary letter) {
            return (reasons.isEmpty() || reasons.contains(letter.reason()))
                    && (positions.isEmpty() || positions.contains(letter.place()));
        }
    }

    static final class PositionFromText implements ITypeConverter<RecordPosition> {
        @Override
        public RecordPosition convert(String text) {
            return RecordPosition.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "a place is PARTITION:OFFSET, such as 0:17, not '" + text + "'"));
        }
    }
}
