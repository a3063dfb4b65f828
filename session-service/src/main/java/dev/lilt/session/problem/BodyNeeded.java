package dev.lilt.session.problem;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Nothing where a body belongs, and JSON's {@code null}, can't be read as a request. */
@Provider
public class BodyNeeded implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw Problem.of(400, "malformed-body", "Malformed body", "There is no body. Send a JSON object.")
                    .build();
        }
        return body;
    }
}
