package dev.lilt.support.sse;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;

/** Writes a stream, in order, on the connection's event loop. */
sealed interface ResponseWriter {
    /** Sends the head, and these bytes after it. */
    default void begin(Buffer frames) {
        write(frames);
    }

    /** Sends these bytes, or keeps them until the connection takes more. */
    void write(Buffer frames);

    /** Sends the last bytes. */
    Future<Void> end(Buffer frames);

    static ResponseWriter of(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        return request.version() == HttpVersion.HTTP_1_1 && request.connection() instanceof ConnectionBase connection
                ? new Chunks(response, connection.channel().pipeline().context(HttpResponseEncoder.class))
                : new Plain(response);
    }

    /** As the runtime writes it: HTTP/2, and the few clients that know no chunks. */
    record Plain(HttpServerResponse response) implements ResponseWriter {
        @Override
        public void write(Buffer frames) {
            response.write(frames);
        }

        @Override
        public Future<Void> end(Buffer frames) {
            return response.end(frames);
        }
    }

    /**
     * The chunks of HTTP/1.1. Each is one buffer, written past the encoder, which makes three writes of it with a
     * promise for each: more work than all else about a cue.
     */
    record Chunks(HttpServerResponse response, ChannelHandlerContext encoder) implements ResponseWriter {
        private static final int LINE_END = '\r' << 8 | '\n';

        @Override
        public void begin(Buffer frames) {
            ChannelPipeline pipeline = encoder.pipeline();
            // It wouldn't see the chunks, and would close the connection as idle. A dead one is noticed long before.
            if (pipeline.get(IdleStateHandler.class) != null) {
                pipeline.remove(IdleStateHandler.class);
            }
            // No other request follows. The decoder keeps a buffer as long as the longest header: the token.
            if (pipeline.get(HttpRequestDecoder.class) != null) {
                pipeline.replace(HttpRequestDecoder.class, UnreadInput.NAME, new UnreadInput());
            }
            response.write(frames);
            response.headersEndHandler(null).headers().clear();
        }

        @Override
        public void write(Buffer frames) {
            String length = Integer.toHexString(frames.length());
            ByteBuf chunk = encoder.alloc().directBuffer(length.length() + frames.length() + 2 * Short.BYTES);
            chunk.writeCharSequence(length, StandardCharsets.US_ASCII);
            chunk.writeShort(LINE_END);
            chunk.writeBytes(frames.getByteBuf());
            chunk.writeShort(LINE_END);
            encoder.writeAndFlush(chunk, encoder.voidPromise());
        }

        /** And closes the connection, which nothing would find idle any more. */
        @Override
        public Future<Void> end(Buffer frames) {
            return response.end(frames).onComplete(sent -> response.close());
        }
    }
}
