package dev.lilt.support.admission;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/** The kinds of calls of a service. A service without a bean of this type has one kind. */
public interface CallKinds {
    /** Returns all kinds, the most urgent first. None may take more of the permits than one before it. */
    List<CallKind> inOrder();

    /**
     * Returns the kind of a call. It is asked on the event loop, and looks at the request no more than it has to: a
     * wrong answer costs nothing but the place in the order.
     *
     * @param body empty if there is none
     * @return empty if the call needs no database, and so waits for nothing
     */
    Optional<CallKind> of(HttpServerRequest request, Buffer body);
}
