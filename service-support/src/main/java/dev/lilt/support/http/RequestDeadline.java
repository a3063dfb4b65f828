package dev.lilt.support.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends an HTTP/1.1 connection on which the head of a request begins and does not end in time. The server itself only
 * knows idle connections, and one that sends a byte now and then never is. The body has a deadline of its own, see
 * {@link RequestAdmission}. Everything happens on the connection's event loop.
 */
final class RequestDeadline extends ChannelInboundHandlerAdapter {
    static final String NAME = "lilt-request-deadline";

    private static final long MILLIS = 5_000;
    private static final byte[] HTTP_2 = "PRI".getBytes(StandardCharsets.US_ASCII);
    private static final String ANSWER = """
            {"type":"urn:lilt:problem:request-timeout","status":408,"title":"Request timeout",\
            "detail":"The request did not arrive within 5 seconds. Send it again.","instance":"/"}""";
    private static final String HEAD = """
            HTTP/1.1 408 Request Timeout\r
            Content-Type: application/problem+json\r
            Content-Length: %d\r
            Connection: close\r
            \r
            """.formatted(ANSWER.length());

    private @Nullable ScheduledFuture<?> timer;
    private boolean inRequest;

    /** The head of a request is here; until its response is sent, nothing is due. */
    static void arrived(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.connection() instanceof ConnectionBase connection
                && connection.channel().pipeline().get(NAME) instanceof RequestDeadline deadline) {
            if (request.version() == HttpVersion.HTTP_2) {
                deadline.end();
                connection.channel().pipeline().remove(deadline);
            } else {
                deadline.end();
                deadline.inRequest = true;
                // The response's own handler is a single one, which the first end handler of the context replaces.
                context.addEndHandler(sent -> deadline.inRequest = false);
            }
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (!inRequest && timer == null && read instanceof ByteBuf bytes) {
            if (isHttp2(bytes) || context.pipeline().get(SslHandler.class) != null) {
                context.pipeline().remove(this);
            } else {
                timer = context.executor().schedule(() -> giveUp(context), MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        context.fireChannelRead(read);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
        context.fireChannelInactive();
    }

    private void giveUp(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.copiedBuffer(HEAD + ANSWER, StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
    }

    private void end() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private static boolean isHttp2(ByteBuf bytes) {
        for (int i = 0; i < HTTP_2.length; i++) {
            if (bytes.readableBytes() <= i || bytes.getByte(bytes.readerIndex() + i) != HTTP_2[i]) {
                return false;
            }
        }
        return true;
    }
}
