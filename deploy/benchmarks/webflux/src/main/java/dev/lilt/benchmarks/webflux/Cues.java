package dev.lilt.benchmarks.webflux;

import dev.lilt.benchmarks.peer.Frames;
import dev.lilt.benchmarks.peer.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** A {@code Flux} for each stream, written the way Spring's guide does. */
@RestController
class Cues {
    private static final Duration EVERY = Duration.ofMillis(Schedule.EVERY_MILLIS);

    private final long originMillis = Schedule.originNow();

    /** Answers once it runs. */
    @GetMapping("/")
    String ready() {
        return "ready";
    }

    @GetMapping(path = "/cues", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> cues(@RequestParam("phase") int phase) {
        var schedule = new Schedule(originMillis, phase);
        var opening = ServerSentEvent.<String>builder()
                .event("state")
                .retry(Duration.ofSeconds(2))
                .data("{\"revision\":2,\"status\":\"running\"}")
                .build();
        return Flux.concat(Flux.just(opening), Flux.defer(() -> cues(schedule)));
    }

    /** Counted from when it is subscribed to: what passes before would make every cue of the stream late. */
    private static Flux<ServerSentEvent<String>> cues(Schedule schedule) {
        long now = System.currentTimeMillis();
        int first = schedule.after(now);
        var delay = Duration.ofMillis(schedule.dueMillis(first) - now);
        return Flux.interval(delay, EVERY).map(tick -> cue(schedule, first + tick.intValue()));
    }

    private static ServerSentEvent<String> cue(Schedule schedule, int index) {
        byte[] data = Frames.data(index, schedule.dueMillis(index));
        return ServerSentEvent.<String>builder()
                .id("2." + index)
                .event("cue")
                .data(new String(data, StandardCharsets.US_ASCII))
                .build();
    }
}
