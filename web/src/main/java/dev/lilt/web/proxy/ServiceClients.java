package dev.lilt.web.proxy;

import dev.lilt.support.sse.EventStreamConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.time.Duration;

/** The connections to the services. Calls and streams have their own, so that no stream keeps a call waiting. */
@ApplicationScoped
class ServiceClients {
    /** Less than the services keep an idle connection: a request never meets one that is being closed. */
    private static final Duration KEEP_IDLE = Duration.ofSeconds(30);

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final Vertx vertx;
    private final ProxyConfig config;
    private final HttpClient calls;
    private final HttpClient streams;

    ServiceClients(Vertx vertx, ProxyConfig config, EventStreamConfig streamConfig) {
        this.vertx = vertx;
        this.config = config;
        this.calls = vertx.createHttpClient(options(), new PoolOptions().setHttp1MaxSize(config.calls()));
        // What the kernel may hold of a stream is little: left to itself it would take megabytes for a stalled client.
        this.streams = vertx.createHttpClient(
                options().setReceiveBufferSize(streamConfig.sendBufferBytes()),
                new PoolOptions().setHttp1MaxSize(config.streams()));
    }

    private HttpClientOptions options() {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setKeepAliveTimeout(Math.toIntExact(KEEP_IDLE.toSeconds()))
                .setDecompressionSupported(false);
        config.authority()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return options;
    }

    @PreDestroy
    void close() {
        calls.close();
        streams.close();
    }

    HttpClient client(Destination destination) {
        return destination.isStream() ? streams : calls;
    }

    /**
     * Connects to a service, for one request. If nothing accepts at its first address, the next one is tried, once:
     * nothing was sent yet, and of several replicas one may just have stopped.
     */
    Future<HttpClientRequest> connect(Destination destination) {
        URI url = destination.service().url(config);
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? HTTPS_PORT : HTTP_PORT;
        Duration silence = destination.isStream() ? config.streamTimeout() : config.callTimeout();
        RequestOptions options = new RequestOptions()
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(tls)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(silence.toMillis());
        return client(destination)
                .request(options)
                .recover(fault -> isRefused(fault)
                        ? nextAddress(url.getHost())
                                .compose(address -> client(destination)
                                        .request(new RequestOptions(options)
                                                .setServer(SocketAddress.inetSocketAddress(port, address))))
                        : Future.failedFuture(fault));
    }

    private static boolean isRefused(Throwable fault) {
        return fault instanceof ConnectException || fault instanceof NoRouteToHostException;
    }

    /** Returns the address after the one that the JVM gives first; the same if there is no other. */
    private Future<String> nextAddress(String host) {
        return vertx.executeBlocking(
                () -> {
                    InetAddress[] all = InetAddress.getAllByName(host);
                    return all[Math.min(1, all.length - 1)].getHostAddress();
                },
                false);
    }
}
