package dev.lilt.support.admission;

import dev.lilt.support.admission.AdmissionQueue.Refusal;
import dev.lilt.support.problem.Problem;
import dev.lilt.support.problem.ProblemJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the calls that work with the database to a number that it can serve, and refuses the others early. Calls wait
 * on the event loop, without a worker thread. See docs/decisions/0023-work-is-admitted-in-order.md.
 */
// From the start, so that its metrics are there before the first call.
@Startup
@ApplicationScoped
public class AdmissionControl {
    private static final String CALL = "lilt.admission.call";
    private static final long EXPIRE_EVERY_MILLIS = 25;
    private static final int SHORTEST_RETRY_SECONDS = 1;
    private static final int LONGEST_RETRY_SECONDS = 4;

    private final CallKinds kinds;
    private final AdmissionConfig config;
    private final AdmissionQueue queue;
    private final AdmissionMetrics metrics;
    private final ProblemJson problems;
    private final Vertx vertx;
    private final AtomicInteger loading = new AtomicInteger();
    private final AtomicBoolean expires = new AtomicBoolean();

    AdmissionControl(
            CallKinds kinds,
            AdmissionConfig config,
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size", defaultValue = "50") int connections,
            ProblemJson problems,
            Vertx vertx,
            InstantSource clock,
            MeterRegistry registry) {
        this.kinds = kinds;
        this.config = config;
        this.problems = problems;
        this.vertx = vertx;
        this.queue = new AdmissionQueue(
                kinds.inOrder(),
                new AdmissionQueue.Limits(
                        Math.max(1, connections * config.percentOfConnections() / 100),
                        config.waitingPerKind(),
                        config.waiting(),
                        config.longestWait(),
                        config.lastingWait()),
                clock);
        this.metrics = new AdmissionMetrics(queue, kinds.inOrder(), registry);
    }

    /**
     * Lets a request go on once it is its turn, or answers 503. To be called on the request's event loop, with the
     * whole request there.
     *
     * @param body empty if there is none
     */
    public void admit(RoutingContext context, Buffer body) {
        Optional<CallKind> kind = kinds.of(context.request(), body);
        if (kind.isEmpty()) {
            context.next();
            return;
        }
        Context loop = vertx.getOrCreateContext();
        AdmissionQueue.Call call = call(
                kind.get(),
                admitted -> onLoop(loop, context, context::next),
                () -> onLoop(loop, context, () -> refuse(context)));
        context.put(CALL, call);
        context.addEndHandler(over -> call.abandon());
        arrive(call);
    }

    /**
     * Runs blocking work on a worker thread once it is its turn.
     *
     * @return fails with {@link CallRefused} if it was refused
     */
    public <T> Future<T> run(CallKind kind, Callable<T> work) {
        Promise<T> done = Promise.promise();
        arrive(call(
                kind,
                call -> vertx.executeBlocking(work, false).onComplete(worked -> {
                    call.end();
                    done.handle(worked);
                }),
                () -> done.fail(new CallRefused())));
        return done.future();
    }

    /**
     * Starts work that shares its calls to the database with others and so needs no permit. Only so many may be under
     * way.
     *
     * @return fails with {@link CallRefused} if it was refused
     */
    public <T> Future<T> load(CallKind kind, Supplier<Future<T>> work) {
        if (loading.incrementAndGet() > config.loading()) {
            loading.decrementAndGet();
            metrics.refused(kind, Refusal.FULL);
            return Future.failedFuture(new CallRefused());
        }
        return work.get().onComplete(loaded -> loading.decrementAndGet());
    }

    /** Returns the call that a request is, unless it needed no permit. */
    static Optional<AdmissionQueue.Call> callOf(RoutingContext context) {
        return Optional.ofNullable(context.get(CALL));
    }

    private void arrive(AdmissionQueue.Call call) {
        call.arrive();
        expireLater();
    }

    /** Looks again in a moment while calls wait. An idle replica is not woken. */
    private void expireLater() {
        if (queue.isWaiting() && expires.compareAndSet(false, true)) {
            vertx.setTimer(EXPIRE_EVERY_MILLIS, tick -> {
                queue.expire();
                expires.set(false);
                expireLater();
            });
        }
    }

    private AdmissionQueue.Call call(CallKind kind, Consumer<AdmissionQueue.Call> go, Runnable refuse) {
        return queue.call(kind, new AdmissionQueue.Listener() {
            @Override
            public void admitted(AdmissionQueue.Call call, Duration waited) {
                metrics.admitted(kind, waited);
                go.accept(call);
            }

            @Override
            public void refused(Refusal reason) {
                metrics.refused(kind, reason);
                refuse.run();
            }
        });
    }

    /** Nothing is done for a caller who has gone: the end of the response has ended the call. */
    private static void onLoop(Context loop, RoutingContext context, Runnable action) {
        Runnable unlessGone = () -> {
            if (!context.response().ended() && !context.response().closed()) {
                action.run();
            }
        };
        if (Vertx.currentContext() == loop) {
            unlessGone.run();
        } else {
            loop.runOnContext(ignored -> unlessGone.run());
        }
    }

    private void refuse(RoutingContext context) {
        context.request().resume();
        // At random: callers who are refused together would come back together.
        problems.answer(
                context,
                Problem.overloaded(
                        ThreadLocalRandom.current().nextInt(SHORTEST_RETRY_SECONDS, LONGEST_RETRY_SECONDS + 1)));
    }
}
