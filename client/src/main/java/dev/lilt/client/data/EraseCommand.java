package dev.lilt.client.data;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ErasedData;
import dev.lilt.client.api.StoredData;
import dev.lilt.client.cli.CliEnvironment;
import dev.lilt.client.cli.ServiceCommand;
import dev.lilt.client.cli.UsageException;
import dev.lilt.client.language.Messages;
import dev.lilt.client.terminal.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lilt erase}: everything of a member's, in every service. */
@Command(
        name = "erase",
        description =
                "Erases all that Lilt holds on you, in every service. This can't be undone. Run lilt export first."
                        + " You may start again at any time.",
        customSynopsis = "lilt erase [--yes] [options]%n",
        exitCodeList = {
            "0:erased, or you said no",
            ServiceCommand.REFUSED,
            ServiceCommand.MISUSED,
            "3:erased at session-service; tracking-service has yet to do it, and will"
        })
public final class EraseCommand extends ServiceCommand {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int LOOKS = 150;

    private final int looks;

    @Option(names = "--yes", description = "Doesn't ask. Needed without a terminal, where nobody can be asked.")
    private boolean yes;

    public EraseCommand(CliEnvironment environment) {
        this(environment, LOOKS);
    }

    /** {@code looks} are how often tracking-service is asked whether it has erased too. */
    public EraseCommand(CliEnvironment environment, int looks) {
        super(environment);
        this.looks = looks;
    }

    @Override
    protected int run(Api api) throws ApiException, UsageException, InterruptedException {
        try (Console screen = environment.screen()) {
            if (!yes && !agreed(screen)) {
                say(Messages.text("erase.nothing"));
                return 0;
            }
            return erase(api);
        }
    }

    private static boolean agreed(Console screen) throws UsageException {
        if (!screen.canAsk()) {
            throw new UsageException(Messages.text("erase.nobody-to-ask"));
        }
        try {
            return screen.yes(Messages.text("erase.ask"));
        } catch (IOException closed) {
            return false;
        }
    }

    private int erase(Api api) throws ApiException, InterruptedException {
        // Asked before, since there is nothing to count afterwards.
        Optional<StoredData> before = storedData(api);
        ErasedData erased = api.erase();
        say(Messages.text(
                "erase.sessions",
                count(erased.sessions(), "session"),
                count(erased.commands(), "command"),
                count(erased.tickets(), "ticket")));
        for (int look = 0; look < looks; look++) {
            Optional<StoredData> left = storedData(api);
            if (left.isEmpty()) {
                break;
            }
            if (left.get().isNothing()) {
                say(before.map(EraseCommand::removed).orElseGet(() -> Messages.text("erase.weeks-nothing")));
                return 0;
            }
            Thread.sleep(LOOK_EVERY);
        }
        say(Messages.text("erase.weeks-later"));
        return 3;
    }

    /** Nothing while tracking-service is away: it hears of an erasure all the same, later. */
    private static Optional<StoredData> storedData(Api api) throws InterruptedException {
        try {
            return Optional.of(api.storedData());
        } catch (ApiException away) {
            return Optional.empty();
        }
    }

    private static String removed(StoredData before) {
        return Messages.text("erase.weeks", count(before.sessions(), "session"), count(before.targets(), "target"));
    }

    private static String count(int number, String thing) {
        return Messages.text("count." + thing + (number == 1 ? ".one" : ".many"), number);
    }
}
