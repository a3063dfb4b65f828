package dev.lilt.client.follow;

import dev.lilt.client.api.Api;
import dev.lilt.client.api.Command;
import dev.lilt.client.api.Refused;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Sends commands one after the other, off the thread that shows cues: a slow answer must not make a cue late. */
final class Remote implements AutoCloseable {
    private final Api api;
    private final String session;
    private final Consumer<Signal> answers;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("commands").factory());

    Remote(Api api, String session, Consumer<Signal> answers) {
        this.api = api;
        this.session = session;
        this.answers = answers;
    }

    void send(Command command) {
        sender.execute(() -> {
            try {
                answers.accept(new Signal.Accepted(api.command(session, command)));
            } catch (Refused e) {
                answers.accept(new Signal.Rejected(command.equals(Command.START), e));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }
}
