package dev.lilt.benchmarks.floor;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The least that a server on this runtime can do to make a session and start it: it checks the token, writes the rows,
 * and answers what Lilt would. No safety rules, no compiler, no limits, no other calls. Argument: the file of
 * {@link FloorSettings}.
 */
public final class FloorMain extends AbstractVerticle {
    private static final int BACKLOG = 10_000;
    private static final Pattern START = Pattern.compile("/sessions/([0-9a-f-]{36})/commands/([\\w-]+)");

    private final FloorSettings settings;
    private final Map<String, PublicKey> keys;
    private final InstantSource clock = InstantSource.system();

    private FloorMain(FloorSettings settings, Map<String, PublicKey> keys) {
        this.settings = settings;
        this.keys = keys;
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        var settings = FloorSettings.read(Path.of(arguments[0]));
        var keys = TokenCheck.keys(get(settings.jwks()));
        int loops = Runtime.getRuntime().availableProcessors();
        var vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(loops));
        vertx.deployVerticle(() -> new FloorMain(settings, keys), new DeploymentOptions().setInstances(loops))
                .onFailure(failure -> {
                    System.err.println("The floor did not start: " + failure);
                    System.exit(1);
                });
    }

    private static String get(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Override
    public void start() {
        var database = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(settings.databasePort())
                .setDatabase(settings.database())
                .setUser(settings.user())
                .setPassword(settings.password())
                .setCachePreparedStatements(true);
        var pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(settings.connections())
                        .setShared(true)
                        .setName("floor"))
                .connectingTo(database)
                .using(vertx)
                .build();
        var rows = new SessionRows(pool, settings.example());
        var tokens = new TokenCheck(keys, settings.issuer(), clock);
        vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(settings.port())
                        .setAcceptBacklog(BACKLOG))
                .requestHandler(request -> answer(request, rows, tokens))
                .listen();
    }

    private void answer(HttpServerRequest request, SessionRows rows, TokenCheck tokens) {
        if (request.method() == HttpMethod.GET) {
            request.response().end();
            return;
        }
        String authorization = request.getHeader("authorization");
        var member = tokens.member(authorization == null ? "" : authorization);
        if (member.isEmpty()) {
            end(request, 401, "{}");
            return;
        }
        request.body().onSuccess(body -> {
            if (!isJson(body)) {
                end(request, 400, "{}");
            } else if (request.method() == HttpMethod.POST) {
                make(request, rows, member.get());
            } else {
                start(request, rows, member.get());
            }
        });
    }

    private static boolean isJson(Buffer body) {
        try {
            return !new JsonObject(body).isEmpty();
        } catch (DecodeException e) {
            return false;
        }
    }

    private void make(HttpServerRequest request, SessionRows rows, String member) {
        var id = timeOrdered();
        rows.make(id, member, clock.instant().atOffset(ZoneOffset.UTC))
                .onSuccess(
                        written -> end(request, 201, naming(settings.example().made(), id)))
                .onFailure(failure -> end(request, 500, failure.toString()));
    }

    private void start(HttpServerRequest request, SessionRows rows, String member) {
        var path = START.matcher(request.path());
        if (!path.matches()) {
            end(request, 404, "{}");
            return;
        }
        var id = UUID.fromString(path.group(1));
        String answer = naming(settings.example().started(), id);
        rows.start(id, member, path.group(2), answer, clock.instant().atOffset(ZoneOffset.UTC))
                .onSuccess(written -> end(request, written == 1 ? 200 : 409, answer))
                .onFailure(failure -> end(request, 500, failure.toString()));
    }

    private String naming(String answer, UUID id) {
        return answer.replace(settings.example().id(), id.toString());
    }

    private static void end(HttpServerRequest request, int status, String json) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/json")
                .end(json);
    }

    /** A UUID of version 7, as Lilt's are: new rows come at the end of the index. */
    private UUID timeOrdered() {
        var random = ThreadLocalRandom.current();
        long high = (clock.millis() << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
