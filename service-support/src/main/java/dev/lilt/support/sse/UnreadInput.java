package dev.lilt.support.sse;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Takes the place of the decoder of requests on a connection that a stream has for itself: what the client still sends
 * is dropped, and the connection of one that sends much is closed.
 */
final class UnreadInput extends ChannelInboundHandlerAdapter {
    static final String NAME = "lilt-unread-input";

    private static final int MOST_BYTES = 65_536;

    private int bytes;

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        if (!(read instanceof ByteBuf input)) {
            // The end of the request, if the stream begins before it.
            context.fireChannelRead(read);
            return;
        }
        bytes += input.readableBytes();
        input.release();
        if (bytes > MOST_BYTES) {
            context.close();
        }
    }
}
