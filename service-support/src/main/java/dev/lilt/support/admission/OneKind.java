package dev.lilt.support.admission;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The kinds of a service in which no call is more urgent than another. */
@DefaultBean
@ApplicationScoped
class OneKind implements CallKinds {
    private static final CallKind CALL = new CallKind("call", 100);

    @Override
    public List<CallKind> inOrder() {
        return List.of(CALL);
    }

    @Override
    public Optional<CallKind> of(HttpServerRequest request, Buffer body) {
        return Optional.of(CALL);
    }
}
