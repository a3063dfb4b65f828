package dev.lilt.client.stream;

import com.launchdarkly.eventsource.ConnectStrategy;
import com.launchdarkly.eventsource.ErrorStrategy;
import com.launchdarkly.eventsource.EventSource;
import com.launchdarkly.eventsource.FaultEvent;
import com.launchdarkly.eventsource.MessageEvent;
import com.launchdarkly.eventsource.RetryDelayStrategy;
import com.launchdarkly.eventsource.StreamClosedByServerException;
import com.launchdarkly.eventsource.StreamException;
import com.launchdarkly.eventsource.StreamHttpErrorException;
import com.launchdarkly.eventsource.StreamIOException;
import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.Credentials;
import dev.lilt.client.api.Json;
import dev.lilt.client.api.ReceivedCue;
import dev.lilt.client.api.ReceivedEnd;
import dev.lilt.client.api.ReceivedState;
import dev.lilt.client.language.Messages;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A session's live stream, read on a thread of its own. It reconnects with the id of the last event that it heard to
 * the end, so that nothing comes twice and nothing is lost, until the session ends or the server denies it.
 */
public final class CueStream implements AutoCloseable {
    /** The server sends at least a comment every 15 s; two missing ones mean that the connection is dead. */
    private static final long SILENCE_SECONDS = 40;

    /** {@code <revision>.<cue index>}, or a name in place of the index. */
    private static final Pattern ID = Pattern.compile("(\\d{1,18})\\.[a-z0-9-]+");

    private final TerminalResponseInterceptor answers = new TerminalResponseInterceptor();
    private final EventSource source;
    private final LongSupplier nanos;
    private final Consumer<StreamEvent> listener;
    private final Thread reader =
            Thread.ofPlatform().daemon().name("cue-stream").unstarted(this::read);
    private volatile boolean closed;
    private boolean open;
    private @Nullable String lastId;

    /**
     * Starts to read.
     *
     * @param nanos the monotonic clock
     * @param listener hears everything in order, on the stream's thread
     */
    public static CueStream open(URI uri, Credentials credentials, LongSupplier nanos, Consumer<StreamEvent> listener) {
        CueStream stream = new CueStream(uri, credentials, nanos, listener);
        stream.reader.start();
        return stream;
    }

    private CueStream(URI uri, Credentials credentials, LongSupplier nanos, Consumer<StreamEvent> listener) {
        this.nanos = nanos;
        this.listener = listener;
        ConnectStrategy http = ConnectStrategy.http(uri)
                .headers(Headers.of(credentials.headers())
                        .newBuilder()
                        .set("Accept-Language", Messages.acceptLanguage())
                        .build())
                .readTimeout(SILENCE_SECONDS, TimeUnit.SECONDS)
                .clientBuilderActions(client -> client.addInterceptor(answers));
        this.source = new EventSource.Builder(http)
                .errorStrategy(new UntilOver())
                .retryDelay(2, TimeUnit.SECONDS)
                .retryDelayStrategy(RetryDelayStrategy.defaultStrategy().maxDelay(10, TimeUnit.SECONDS))
                .retryDelayResetThreshold(5, TimeUnit.SECONDS)
                .build();
    }

    private void read() {
        try {
            boolean more = true;
            while (more && !closed) {
                more = switch (source.readAnyEvent()) {
                    case MessageEvent message -> tell(message);
                    case FaultEvent fault -> lost(fault.getCause());
                    default -> true; // a comment, or a connection that has said nothing yet
                };
            }
        } catch (StreamException e) {
            StreamEndedException over = over(e);
            if (over != null) {
                listener.accept(over.last());
            }
        } catch (ApiException e) {
            listener.accept(new StreamEvent.Denied(e));
        } catch (RuntimeException e) {
            // The listener would wait forever for a thread that died without a word.
            listener.accept(new StreamEvent.Denied(new ApiException(Messages.text("stream.unreadable", e))));
        } finally {
            answers.close();
            source.close();
        }
    }

    private boolean tell(MessageEvent message) throws ApiException {
        // An event without an id line reports the one before it on its connection, or none.
        String id = message.getLastEventId();
        boolean logged = id != null && !id.equals(lastId);
        lastId = id;
        switch (message.getEventName()) {
            case "state" -> {
                ReceivedState state = Json.read(message.getData(), ReceivedState.class);
                listener.accept(
                        logged
                                ? new StreamEvent.StateChanged(state)
                                : new StreamEvent.Opened(state, nanos.getAsLong()));
                open = true;
            }
            case "cue" -> {
                ReceivedCue cue = Json.read(message.getData(), ReceivedCue.class);
                listener.accept(new StreamEvent.CueReceived(revision(id), cue));
            }
            case "end" -> {
                listener.accept(new StreamEvent.Ended(Json.read(message.getData(), ReceivedEnd.class)));
                return false;
            }
            default -> {
                // An event that a newer server added.
            }
        }
        return true;
    }

    private static long revision(@Nullable String id) {
        Matcher matcher = ID.matcher(id == null ? "" : id);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private boolean lost(StreamException cause) {
        lastId = null;
        if (!closed) {
            listener.accept(new StreamEvent.Lost(why(cause)));
        }
        open = false;
        return true;
    }

    private String why(StreamException cause) {
        return switch (cause) {
            case StreamHttpErrorException answer -> Messages.text("stream.answered", answer.getCode());
            case StreamClosedByServerException closedByServer -> Messages.text("stream.closed");
            default -> Messages.text(open ? "stream.broke" : "stream.nobody");
        };
    }

    @Override
    public void close() {
        closed = true;
        source.close();
    }

    /** Waits until nothing more can be heard. */
    void awaitClosed() throws InterruptedException {
        reader.join();
    }

    private static @Nullable StreamEndedException over(StreamException e) {
        return e instanceof StreamIOException && e.getCause() instanceof StreamEndedException over ? over : null;
    }

    /** Reconnects after every fault, except after answers that say that it's over, and after our own close. */
    private final class UntilOver extends ErrorStrategy {
        @Override
        public Result apply(StreamException e) {
            return new Result(closed || over(e) != null ? Action.THROW : Action.CONTINUE, null);
        }
    }
}
