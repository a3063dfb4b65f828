package dev.lilt.support.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.Arrays;

/** Rejects a missing or {@code null} body where one is required. */
@Provider
public class RequiredBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null && isNeeded(context)) {
            throw Problem.malformedBody("There is no body. Send a JSON object.");
        }
        return body;
    }

    private static boolean isNeeded(ReaderInterceptorContext context) {
        return Arrays.stream(context.getAnnotations()).anyMatch(NotNull.class::isInstance);
    }
}
