package dev.lilt.support.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;

/** Gives every connection that the server accepts a {@link RequestDeadline}. Netty finds it as a service. */
public final class RequestDeadlineInitializer extends ChannelInitializerExtension {
    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addFirst(RequestDeadline.NAME, new RequestDeadline());
    }
}
