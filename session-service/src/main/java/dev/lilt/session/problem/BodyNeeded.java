package dev.lilt.session.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;

/** Nothing where a body belongs, and JSON's {@code null}, can't be read as a request, unless the call can do without. */
@Provider
public class BodyNeeded implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null && isNeeded(context)) {
            throw Problem.of(400, "malformed-body", "Malformed body", "There is no body. Send a JSON object.")
                    .build();
        }
        return body;
    }

    private static boolean isNeeded(ReaderInterceptorContext context) {
        return Arrays.stream(context.getAnnotations()).anyMatch(NotNull.class::isInstance);
    }
}
