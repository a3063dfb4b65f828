package dev.lilt.benchmarks.load;

import dev.lilt.benchmarks.sse.Event;
import dev.lilt.benchmarks.sse.EventStreamParser;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One stream that is followed, and all that came on it, over as many connections as it took. Used on its loop's thread
 * only.
 */
final class SimulatedFollower implements EventStreamParser.Listener {
    /** Few enough of the 28,000 local ports to one server port that the kernel needn't search for a free one. */
    private static final int FOLLOWERS_AN_ADDRESS = 5000;
    /** Of local addresses: ports of connections that are over wait for a minute to be used again. */
    private static final int ROUNDS = 200;

    private static final int MOST_TRIES = 200;
    private static final Pattern TIMELINE = Pattern.compile("\"timelineId\":\"([^\"]+)\"");
    private static final int STATE_STEP = -1;

    private final StreamTarget target;
    private final SelectorLoop loop;
    private final int addressBlock;
    private final ReceivedLog log = new ReceivedLog();
    private EventStreamParser parser = new EventStreamParser(this);
    private @Nullable SocketChannel channel;
    private @Nullable ByteBuffer request;
    private volatile int port;
    private int tries;
    private int connections;
    private int revision;
    private int step = STATE_STEP;
    private boolean heardBefore;
    private boolean listening;
    private long connectedMillis;
    private String timeline = "";
    private final List<LoadGenerator.StateSeen> states = new ArrayList<>(2);
    private final ReconnectResult reconnectResult = new ReconnectResult();

    SimulatedFollower(int number, StreamTarget target, SelectorLoop loop) {
        this.target = target;
        this.loop = loop;
        this.port = target.port();
        this.addressBlock = number / FOLLOWERS_AN_ADDRESS;
    }

    /** Begins to connect, from where it left off if it has heard anything. */
    void connect() {
        try {
            tries++;
            parser = new EventStreamParser(this);
            var opened = SocketChannel.open();
            channel = opened;
            opened.configureBlocking(false);
            opened.bind(new InetSocketAddress("127.1." + connections++ % ROUNDS + "." + (1 + addressBlock), 0));
            opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
            request = ByteBuffer.wrap(target.request(heardBefore ? lastEventId() : ""));
            connectedMillis = System.currentTimeMillis();
            opened.connect(new InetSocketAddress("127.0.0.1", port));
            opened.register(loop.selector(), SelectionKey.OP_CONNECT, this);
        } catch (IOException e) {
            loop.generator().failed(e);
        }
    }

    void ready(SelectionKey key) {
        var open = channel;
        if (open == null || key.channel() != open) {
            return;
        }
        try {
            if (key.isConnectable() && open.finishConnect()) {
                key.interestOps(SelectionKey.OP_WRITE);
            }
            if (key.isWritable() && send(open)) {
                key.interestOps(SelectionKey.OP_READ);
            }
            if (key.isReadable()) {
                read(open);
            }
        } catch (IOException | IllegalArgumentException e) {
            lost(e);
        }
    }

    private boolean send(SocketChannel open) throws IOException {
        var left = request;
        if (left != null) {
            open.write(left);
            if (left.hasRemaining()) {
                return false;
            }
            request = null;
        }
        return true;
    }

    private void read(SocketChannel open) throws IOException {
        int count = loop.read(open);
        if (count < 0) {
            lost(null);
        } else if (count > 0) {
            parser.feed(loop.bytes(), 0, count);
        }
    }

    @Override
    public void responded(int status) {
        if (status != 200) {
            loop.generator().refused(status);
            close();
        }
    }

    @Override
    public void heard(Event event) {
        if (!listening) {
            listening = true;
            tries = 0;
            loop.generator().opened();
        }
        if (event.isCue()) {
            cue(event);
        } else if (event.isState()) {
            if (event.hasId()) {
                revision = event.revision();
                step = STATE_STEP;
                heardBefore = true;
                states.add(new LoadGenerator.StateSeen(revision, loop.arrivedNanos()));
            } else {
                opening(event);
            }
        }
    }

    private void opening(Event event) {
        if (timeline.isEmpty()) {
            Matcher matcher = TIMELINE.matcher(event.data());
            timeline = matcher.find() ? loop.generator().shared(matcher.group(1)) : "";
        }
    }

    private void cue(Event event) {
        int index = event.index();
        long due = event.dueAtMillis();
        int of = event.revision();
        reconnectResult.heard(loop.arrivedNanos(), due, of == revision && index == step + 1);
        revision = of;
        step = index;
        heardBefore = true;
        log.add(revision, index, due);
        // What was missed, and the cue in force at the opening, were due before there was anybody to tell.
        if (due > connectedMillis) {
            loop.arrived(due);
        }
    }

    /** A server that can't take a stream now answers with one that is over at once: it comes back. */
    @Override
    public void finished() {
        if (channel != null) {
            lost(new IOException("over at once"));
        }
    }

    private void lost(@Nullable Exception why) {
        boolean wasListening = listening;
        close();
        reconnectResult.cut();
        int other = loop.generator().otherPort(port);
        if (other > 0 && tries < MOST_TRIES) {
            port = other;
            loop.generator().moved((wasListening ? "later: " : "at first: ") + (why == null ? "closed" : why));
            // The first try is at once; later ones must not turn into a busy loop.
            loop.after(tries <= 1 ? 0 : 20, this::connect);
        } else if (wasListening) {
            loop.generator().dropped();
        } else {
            loop.generator().failed(why);
        }
    }

    void close() {
        if (listening) {
            listening = false;
            loop.generator().closed();
        }
        var open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                loop.generator().failed(e);
            }
        }
    }

    private String lastEventId() {
        return revision + "." + (step == STATE_STEP ? "state" : Integer.toString(step));
    }

    ReconnectResult reconnectResult() {
        return reconnectResult;
    }

    String timeline() {
        return timeline;
    }

    LoadGenerator.StatesSeen statesSeen() {
        return new LoadGenerator.StatesSeen(target.path(), List.copyOf(states));
    }

    ReceivedLog log() {
        return log;
    }

    SelectorLoop loop() {
        return loop;
    }

    int port() {
        return port;
    }
}
