package dev.lilt.client.stream;

import dev.lilt.client.api.ApiException;
import dev.lilt.client.api.ProblemReader;
import dev.lilt.client.language.Messages;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Tells answers that end a stream for good from those worth another try. The event source library takes a 204 for an
 * empty stream and a 404 for a passing fault, and would ask forever. It also leaves broken answers open, which OkHttp
 * complains about on the member's screen, so the last one is closed here.
 */
final class TerminalResponseInterceptor implements Interceptor, AutoCloseable {
    private static final long PROBLEM_BYTES = 64 * 1024;
    /** Request timeout, too early, too many requests: these pass. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private @Nullable Response last;

    @Override
    public Response intercept(Chain chain) throws IOException {
        close();
        Response response = chain.proceed(chain.request());
        last = response;
        int status = response.code();
        if (status == HttpURLConnection.HTTP_NO_CONTENT) {
            close();
            throw new StreamEndedException(new StreamEvent.Finished());
        }
        if (status >= 400 && status < 500 && !PASSING.contains(status)) {
            byte[] body = response.peekBody(PROBLEM_BYTES).bytes();
            close();
            throw new StreamEndedException(new StreamEvent.Denied(
                    ProblemReader.refusal(chain.request().url().uri(), status, body)));
        }
        if (response.isSuccessful() && !isEventStream(response)) {
            close();
            throw new StreamEndedException(new StreamEvent.Denied(new ApiException(
                    Messages.text("stream.other", chain.request().url().host()))));
        }
        return response;
    }

    @Override
    public void close() {
        if (last != null) {
            last.close();
            last = null;
        }
    }

    private static boolean isEventStream(Response response) {
        String header = response.header("Content-Type");
        MediaType type = header == null ? null : MediaType.parse(header);
        return type != null && type.type().equals("text") && type.subtype().equals("event-stream");
    }
}
