package dev.lilt.web.proxy;

import dev.lilt.support.sse.StreamConnection;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;

/** One call on its way to a service and back. */
final class PassedOnCall implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(PassedOnCall.class);

    private final Call call;
    private final ServiceProxy proxy;

    PassedOnCall(Call call, ServiceProxy proxy) {
        this.call = call;
        this.proxy = proxy;
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
        PassedOnHeaders.clean(headers);
        // The service's own take the place of those that every response here begins with.
        headers.names().forEach(call.context().response().headers()::remove);
        if (call.destination().isStream() && isEventStream(headers) && response.getBody() != null) {
            HttpServerRequest client = call.context().request();
            StreamBody stream = new StreamBody(
                    response.getBody().stream(),
                    proxy.vertx(),
                    proxy.streams().stallDeadline(),
                    StreamConnection.cut(client));
            response.setBody(Body.body(stream));
            proxy.follow(call.context(), stream);
        }
        // A response that broke off is over: the proxy would try to answer once more.
        return context.sendResponse().otherwiseEmpty();
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
