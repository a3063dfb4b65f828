package dev.lilt.web.proxy;

import dev.lilt.support.sse.StreamConnection;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One call on its way to a service and back. */
final class PassedOnCall implements ProxyInterceptor, OriginRequestProvider {
    private static final Logger LOG = Logger.getLogger(PassedOnCall.class);

    private final Call call;
    private final ServiceClients clients;
    private final ServiceProxy proxy;
    private boolean isOver;
    private @Nullable HttpClientRequest sent;
    private @Nullable StreamBody stream;

    PassedOnCall(Call call, ServiceClients clients, ServiceProxy proxy) {
        this.call = call;
        this.clients = clients;
        this.proxy = proxy;
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        return clients.connect(call.destination()).onSuccess(request -> {
            sent = request;
            if (isOver) {
                // The client has left while the service was connected to.
                request.reset();
            }
        });
    }

    /** Ends what the service still sends once the client is gone, or its stream was ended from here. */
    void over(AsyncResult<Void> response) {
        isOver = true;
        endStream();
        if (sent != null && (response.failed() || (stream != null && stream.isSentAway()))) {
            sent.reset();
        }
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        PassedOnHeaders.prepare(request.headers(), request.proxiedRequest(), call.token());
        request.setBody(call.body().length() == 0 ? null : Body.body(call.body()));
        return context.sendRequest().recover(this::answerUnavailable);
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        MultiMap headers = response.headers();
        PassedOnHeaders.clean(headers, call.token() != null);
        // The service's own take the place of those that every response here begins with.
        headers.names().forEach(call.context().response().headers()::remove);
        if (call.destination().isStream() && isEventStream(headers) && response.getBody() != null) {
            HttpServerRequest client = call.context().request();
            StreamBody body = new StreamBody(
                    response.getBody().stream(),
                    proxy.vertx(),
                    proxy.streams().stallDeadline(),
                    StreamConnection.cut(client));
            stream = body;
            response.setBody(Body.body(body));
            if (!isOver) {
                // Otherwise the client has left already: nothing more would tell that its stream is over.
                proxy.begin(call.context(), body);
            }
        }
        // A response that broke off is over, of which nothing else tells. The proxy would try to answer once more.
        return context.sendResponse().onComplete(sending -> endStream()).otherwiseEmpty();
    }

    private void endStream() {
        if (stream != null) {
            proxy.end(stream);
        }
    }

    private static boolean isEventStream(MultiMap headers) {
        String type = headers.get("Content-Type");
        return type != null && type.startsWith("text/event-stream");
    }

    /** Answers here; the proxy goes no further. */
    private Future<ProxyResponse> answerUnavailable(Throwable fault) {
        if (!call.context().response().closed()) {
            LOG.warnf(
                    "Service not reached service=%s reason=%s",
                    call.destination().service(), fault.getClass().getSimpleName());
        }
        proxy.unavailable(call);
        return Promise.<ProxyResponse>promise().future();
    }
}
